import { satisfactionInstruments } from '../measurements/instruments.ts';
import { type Ballots, ballots, countsOf } from '../states/ballots.ts';
import { type MonthValues, productsOf } from '../states/product-months.ts';
import { type Answers, netScore } from '../statistics/net-score.ts';
import { lastTwelveMonths } from './default-period.ts';
import {
  CENSUS,
  type ComponentValue,
  component,
  type IndicatorDefinition,
  noReading,
} from './definition.ts';
import { reportsOf, withoutReport } from './reports.ts';

/**
 * Answers below which satisfaction is not told.
 *
 * Source: Observatoire de la qualité des démarches en ligne: 100 answers over twelve rolling months.
 */
export const SATISFACTION_FLOOR = 100;

/** Which classes of an instrument are for, neither, and against. */
const SIDES: Readonly<Record<string, Readonly<Record<keyof Answers, readonly string[]>>>> = {
  'jdma-3': { positive: ['GOOD'], neutral: ['MEDIUM'], negative: ['BAD'] },
  'nps-0-10': { positive: ['PROMOTERS'], neutral: ['PASSIVES'], negative: ['DETRACTORS'] },
  'scale-1-5': {
    positive: ['SCORE_4', 'SCORE_5'],
    neutral: ['SCORE_3'],
    negative: ['SCORE_1', 'SCORE_2'],
  },
};

/**
 * How satisfied users are, net.
 *
 * Formula: 100 · (positive − negative) / answers, all answers of the period pooled, one instrument at a time.
 * Unit: points, −100 to 100.
 * Source: decision page `user-satisfaction.md`.
 */
export const userSatisfaction: IndicatorDefinition<Ballots> = {
  ...CENSUS,
  code: 'USER_SATISFACTION',
  version: '1',
  wording: {
    label: { fr: 'Satisfaction des usagers', en: 'User satisfaction' },
    formula: {
      fr: '100 × (réponses positives − réponses négatives) ÷ réponses, toutes réponses de la période confondues, un seul instrument à la fois.',
      en: '100 × (positive answers − negative answers) ÷ answers, all answers of the period pooled, one instrument at a time.',
    },
  },
  unit: 'POINTS',
  direction: 'UP',
  instruments: satisfactionInstruments.map(({ code, label }) => ({ code, wording: label })),
  defaultInstrument: 'jdma-3',
  sampling: 'OWN',
  floor: SATISFACTION_FLOOR,
  source: 'Answers by class published by the departments; decision page user-satisfaction.md',
  metric: 'SATISFACTION',
  monoid: ballots,
  defaultPeriod: lastTwelveMonths,
  contribution(facts, circumstances) {
    const { instrument } = circumstances;
    const answers = reportsOf(facts, circumstances, (one) => one.instrument === instrument);
    return { kind: 'ballots', instrument, answers };
  },
  read(state, { instrument }) {
    const counts = countsOf(state);
    const answers = answersOf(counts, instrument);
    const sampleSize = answers.positive + answers.neutral + answers.negative;
    const score = netScore(answers);
    if (score === null) {
      const wording = {
        fr: 'Aucune réponse dans la période avec cet instrument',
        en: 'No answer in the period with this instrument',
      };
      return noReading('NO_ANSWER', wording, { excluded: withoutReport(state.answers) });
    }
    const { value, margin } = score;
    return {
      value,
      sampleSize,
      included: productsOf(state.answers).length,
      interval: { low: Math.max(-100, value - margin), high: Math.min(100, value + margin) },
      bounds: null,
      components: [
        ...classesOf(counts, instrument),
        component('MARGIN', 'Marge à 95 % (points)', 'Margin at 95 % (points)', margin),
        ...scoreOf(counts, sampleSize, instrument),
      ],
      reasons: [],
      excluded: withoutReport(state.answers),
    };
  },
};

function answersOf(counts: MonthValues, instrument: string | null): Answers {
  const sides = SIDES[instrument ?? ''];
  const sum = (side: keyof Answers) =>
    (sides?.[side] ?? []).reduce((total, name) => total + (counts[name] ?? 0), 0);
  return { positive: sum('positive'), neutral: sum('neutral'), negative: sum('negative') };
}

function classesOf(counts: MonthValues, instrument: string | null): readonly ComponentValue[] {
  const values = satisfactionInstruments.find(({ code }) => code === instrument)?.values ?? [];
  return values.map(({ code, label }) => ({ code, wording: label, value: counts[code] ?? 0 }));
}

/** The mean out of 10 or 5 that dashboards of the source show beside the net score. */
function scoreOf(
  { GOOD = 0, MEDIUM = 0, ...scores }: MonthValues,
  answers: number,
  instrument: string | null,
): readonly ComponentValue[] {
  if (instrument === 'jdma-3') {
    const value = (10 * (GOOD + MEDIUM / 2)) / answers;
    return [component('SCORE_OUT_OF_10', 'Note moyenne, de 0 à 10', 'Mean score, 0 to 10', value)];
  }
  if (instrument !== 'scale-1-5') return [];
  const sum = [1, 2, 3, 4, 5].reduce(
    (all, score) => all + score * (scores[`SCORE_${score}`] ?? 0),
    0,
  );
  return [
    component('MEAN_OUT_OF_5', 'Note moyenne, de 1 à 5', 'Mean score, 1 to 5', sum / answers),
  ];
}
