import type { Lang } from '../view.ts';

const LOCALES: Readonly<Record<Lang, string>> = { fr: 'fr-FR', en: 'en-GB' };
const ZONE = 'Europe/Paris';

/** A day, `2026-05-31`, as it is read. */
export function dayText(day: string, lang: Lang): string {
  const format = new Intl.DateTimeFormat(LOCALES[lang], { dateStyle: 'long', timeZone: 'UTC' });
  return withFirst(format.format(new Date(`${day}T00:00:00Z`)), lang);
}

/** A moment, to the minute, as it is read in Paris. */
export function momentText(moment: string, lang: Lang): string {
  const format = new Intl.DateTimeFormat(LOCALES[lang], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: ZONE,
  });
  return withFirst(format.format(new Date(moment)), lang);
}

/** In French the first of a month is written as such: 1er mai. */
function withFirst(text: string, lang: Lang): string {
  return lang === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** A month, `2026-05`, in short. */
export function monthText(month: string, lang: Lang): string {
  return new Intl.DateTimeFormat(LOCALES[lang], {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month.slice(0, 7)}-01T00:00:00Z`));
}

/** A period by its label (`2026-05`, `2026-Q2`, `2026`, or from a day until before another), as it is read. */
export function periodText(label: string, lang: Lang): string {
  if (/^\d{4}-\d{2}$/.test(label)) return longMonth(label, lang);
  const quarter = /^(\d{4})-Q([1-4])$/.exec(label);
  if (quarter) {
    const [, year, one] = quarter;
    return lang === 'fr'
      ? `${one}${one === '1' ? 'ᵉʳ' : 'ᵉ'} trimestre ${year}`
      : `Q${one} ${year}`;
  }
  const range = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(label);
  return range ? rangeText(range[1] ?? '', range[2] ?? '', lang) : label;
}

/** From a day until before another: by whole months where it is of such. */
function rangeText(start: string, end: string, lang: Lang): string {
  const last = dayBefore(end);
  if (last === start) return dayText(start, lang);
  const isOfMonths = start.endsWith('-01') && end.endsWith('-01');
  const [from, to] = isOfMonths
    ? [longMonth(start, lang), longMonth(last, lang)]
    : [dayText(start, lang), dayText(last, lang)];
  return lang === 'fr' ? `${from} à ${to}` : `${from} to ${to}`;
}

function longMonth(day: string, lang: Lang): string {
  return new Intl.DateTimeFormat(LOCALES[lang], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day.slice(0, 7)}-01T00:00:00Z`));
}

/** The day before a day. */
export function dayBefore(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - 1);
  return at.toISOString().slice(0, 10);
}
