import type { Lang } from '../view.ts';

const LOCALES: Readonly<Record<Lang, string>> = { fr: 'fr-FR', en: 'en-GB' };
const ZONE = 'Europe/Paris';

/** A day, `2026-05-31`, as it is read. */
export function dayText(day: string, lang: Lang): string {
  return new Intl.DateTimeFormat(LOCALES[lang], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** A moment, to the minute, as it is read in Paris. */
export function momentText(moment: string, lang: Lang): string {
  return new Intl.DateTimeFormat(LOCALES[lang], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: ZONE,
  }).format(new Date(moment));
}

/** A month, `2026-05`, in short. */
export function monthText(month: string, lang: Lang): string {
  return new Intl.DateTimeFormat(LOCALES[lang], {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month.slice(0, 7)}-01T00:00:00Z`));
}

/** A period by its label (`2026-05`, `2026-Q2`, `2026`), as it is read. */
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
  return label;
}
