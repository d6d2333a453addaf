import { dayText, momentText } from '../format/days.ts';
import { bareText, differenceText, numberText, valueText } from '../format/values.ts';
import type { FigureStatus, Unit } from '../graph/operations.ts';
import { texts } from '../text/use-text.ts';
import type { Lang } from '../view.ts';

interface Range {
  readonly low: number | null;
  readonly high: number | null;
}

/** What figures are described by. */
export interface WordedFigure {
  readonly value: number | null;
  readonly unit: Unit;
  readonly status: FigureStatus;
  readonly sampleSize?: number | null;
  readonly interval?: Range | null;
  readonly bounds?: Range | null;
  readonly coverage?: {
    readonly included: number;
    readonly expected: number | null;
    readonly missing: readonly { readonly name: string }[];
    readonly stale: readonly { readonly name: string; readonly since: string | null }[];
    readonly excluded: readonly { readonly label: string; readonly count: number }[];
  };
  readonly freshness?: { readonly oldest: string | null; readonly newest: string | null };
  readonly target?: Target | null;
}

interface Target {
  readonly target?: { readonly on: string; readonly value: number };
  readonly expected: number | null;
  readonly gap: number | null;
}

/** What a status is called. */
export const statusWords = texts<Readonly<Record<FigureStatus, string>>>({
  fr: {
    OK: 'Valide',
    PARTIAL: 'Partiel',
    STALE: 'En partie ancien',
    INSUFFICIENT: 'Trop peu de mesures',
    SUPPRESSED: 'Secret statistique',
    MISSING: 'Sans valeur',
  },
  en: {
    OK: 'Valid',
    PARTIAL: 'Partial',
    STALE: 'Partly old',
    INSUFFICIENT: 'Too few measurements',
    SUPPRESSED: 'Withheld (few persons)',
    MISSING: 'No value',
  },
});

const WORDS = texts({
  fr: {
    interval: (low: string, high: string) => `Intervalle à 95 % : de ${low} à ${high}`,
    bounds: (low: string, high: string) => `Bornes certaines : de ${low} à ${high}`,
    atLeast: (low: string) => `Borne certaine : au moins ${low}`,
    atMost: (high: string) => `Borne certaine : au plus ${high}`,
    sample: (count: string) => `Échantillon : ${count}`,
    covered: (included: string, expected: string) => `Couverture : ${included} sur ${expected}`,
    included: (included: string) => `Couverture : ${included}`,
    missing: (names: string) => `Sans réponse : ${names}`,
    stale: (name: string, since: string) => `${name} : dernière réponse connue, ${since}`,
    excluded: (count: string, why: string) => `Écartés : ${count} (${why})`,
    fresh: (day: string) => `Dernière publication de la direction la moins à jour : ${day}`,
    target: (value: string, day: string) => `Cible : ${value} au ${day}`,
    expected: (value: string) => `Attendu à cette date : ${value}`,
    gap: (value: string) => `écart ${value}`,
    present: (line: string) => `${line}, sans les directions qui manquent`,
  },
  en: {
    interval: (low: string, high: string) => `95% interval: from ${low} to ${high}`,
    bounds: (low: string, high: string) => `Certain bounds: from ${low} to ${high}`,
    atLeast: (low: string) => `Certain bound: at least ${low}`,
    atMost: (high: string) => `Certain bound: at most ${high}`,
    sample: (count: string) => `Sample: ${count}`,
    covered: (included: string, expected: string) => `Coverage: ${included} of ${expected}`,
    included: (included: string) => `Coverage: ${included}`,
    missing: (names: string) => `Not answering: ${names}`,
    stale: (name: string, since: string) => `${name}: last known answer, ${since}`,
    excluded: (count: string, why: string) => `Left out: ${count} (${why})`,
    fresh: (day: string) => `Last publication of the department least up to date: ${day}`,
    target: (value: string, day: string) => `Target: ${value} by ${day}`,
    expected: (value: string) => `Expected by that day: ${value}`,
    gap: (value: string) => `gap ${value}`,
    present: (line: string) => `${line}, without the departments that are missing`,
  },
});

/** The interval of a figure, in words; `null` where it has none. What is missing may lie outside of it. */
function intervalWords(figure: WordedFigure, lang: Lang): string | null {
  const { interval, unit } = figure;
  if (interval?.low == null || interval.high == null) return null;
  const { interval: words, present } = WORDS[lang];
  const told = words(bareText(interval.low, unit, lang), valueText(interval.high, unit, lang));
  return isPartial(figure) ? present(told) : told;
}

function isPartial({ coverage }: WordedFigure): boolean {
  return (coverage?.missing.length ?? 0) > 0;
}

/** All that a figure is worth, in words, each line saying one thing. */
export function worthWords(figure: WordedFigure, lang: Lang): readonly string[] {
  const words = WORDS[lang];
  const { unit, bounds, sampleSize, coverage, freshness } = figure;
  const lines: (string | null)[] = [intervalWords(figure, lang)];
  const [low, high] = [bounds?.low ?? null, bounds?.high ?? null];
  if (low !== null && high !== null)
    lines.push(words.bounds(bareText(low, unit, lang), valueText(high, unit, lang)));
  else if (low !== null) lines.push(words.atLeast(valueText(low, unit, lang)));
  else if (high !== null) lines.push(words.atMost(valueText(high, unit, lang)));
  if (sampleSize != null) lines.push(words.sample(numberText(sampleSize, lang)));
  if (coverage) {
    const { included, expected, missing, stale, excluded } = coverage;
    lines.push(
      expected === null
        ? words.included(numberText(included, lang))
        : words.covered(numberText(included, lang), numberText(expected, lang)),
    );
    for (const { count, label } of excluded)
      lines.push(words.excluded(numberText(count, lang), label));
    if (missing.length > 0) lines.push(words.missing(missing.map(({ name }) => name).join(', ')));
    for (const { name, since } of stale)
      lines.push(words.stale(name, since === null ? '—' : momentText(since, lang)));
  }
  if (freshness?.oldest) lines.push(words.fresh(dayText(freshness.oldest.slice(0, 10), lang)));
  return lines.filter((line) => line !== null);
}

/** The target of a figure, and where it should be on its day, in words; `null` without one. */
export function targetWords(figure: WordedFigure, lang: Lang): string | null {
  const { target, unit } = figure;
  if (!target?.target) return null;
  const words = WORDS[lang];
  const { target: point, expected, gap } = target;
  const parts = [words.target(valueText(point.value, unit, lang), dayText(point.on, lang))];
  if (expected !== null) {
    const told = words.expected(valueText(expected, unit, lang));
    const short = gap === null ? null : words.gap(differenceText(gap, unit, lang));
    const honest = short !== null && isPartial(figure) ? words.present(short) : short;
    parts.push(honest === null ? told : `${told} (${honest})`);
  }
  return parts.join(' · ');
}
