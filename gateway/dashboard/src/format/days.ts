import type { Lang } from '../view.ts';

const LOCALES: Readonly<Record<Lang, string>> = { fr: 'fr-FR', en: 'en-GB' };
const ZONE = 'Europe/Paris';
const DAY_MS = 24 * 60 * 60 * 1000;

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

/** A period by its label (`2026-05`, `2026-Q2`, `2026`, or days such as `2026-05-01/2026-08-01`), as it is read. */
export function periodText(label: string, lang: Lang): string {
  if (/^\d{4}-\d{2}$/.test(label)) {
    return new Intl.DateTimeFormat(LOCALES[lang], {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(new Date(`${label}-01T00:00:00Z`));
  }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(label);
  if (quarter)
    return lang === 'fr'
      ? `${quarter[2]}ᵉ trimestre ${quarter[1]}`
      : `Q${quarter[2]} ${quarter[1]}`;
  const days = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(label);
  return days ? runText(days[1] ?? '', days[2] ?? '', lang) : label;
}

/** A run of days, the last one excluded; of whole months where it is one. */
function runText(start: string, end: string, lang: Lang): string {
  const last = new Date(Date.parse(`${end}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
  if (start === last) return dayText(start, lang);
  const isWholeMonths = start.endsWith('-01') && end.endsWith('-01');
  const [from, to] = isWholeMonths
    ? [periodText(start.slice(0, 7), lang), periodText(last.slice(0, 7), lang)]
    : [dayText(start, lang), dayText(last, lang)];
  return from === to ? from : `${from} – ${to}`;
}
