import type { Unit } from '../graph/operations.ts';
import type { Lang } from '../view.ts';

const LOCALES: Readonly<Record<Lang, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** Shown where there is no value. */
export const NO_VALUE = '—';

interface UnitWords {
  readonly one: string;
  readonly many: string;
}

const UNITS: Readonly<Record<Lang, Readonly<Partial<Record<Unit, UnitWords>>>>> = {
  fr: {
    DAYS: { one: 'jour', many: 'jours' },
    FTE: { one: 'ETP', many: 'ETP' },
    PERSONS: { one: 'personne', many: 'personnes' },
    POINTS: { one: 'point', many: 'points' },
    POSTS: { one: 'poste', many: 'postes' },
    PRODUCTS: { one: 'produit', many: 'produits' },
  },
  en: {
    DAYS: { one: 'day', many: 'days' },
    FTE: { one: 'FTE', many: 'FTE' },
    PERSONS: { one: 'person', many: 'persons' },
    POINTS: { one: 'point', many: 'points' },
    POSTS: { one: 'post', many: 'posts' },
    PRODUCTS: { one: 'product', many: 'products' },
  },
};

/** A number as it is read, with at most one decimal. */
export function numberText(value: number, lang: Lang): string {
  return new Intl.NumberFormat(LOCALES[lang], {
    maximumFractionDigits: Math.abs(value) < 100 ? 1 : 0,
  }).format(value);
}

/** A share of one, as a percentage. */
export function shareText(value: number, lang: Lang): string {
  return new Intl.NumberFormat(LOCALES[lang], {
    style: 'percent',
    maximumFractionDigits: 1,
  }).format(value);
}

/** A value without the word for its unit, as it stands on an axis. */
export function bareText(value: number, unit: Unit, lang: Lang): string {
  return unit === 'RATIO' ? shareText(value, lang) : numberText(value, lang);
}

/** The word for a unit beside a value; empty where the value says it. */
export function unitWord(value: number, unit: Unit, lang: Lang): string {
  const words = UNITS[lang][unit];
  if (words === undefined) return '';
  const isOne = lang === 'fr' ? Math.abs(value) < 2 : value === 1;
  return isOne ? words.one : words.many;
}

/** A value with its unit; what stands for none where there is none. */
export function valueText(value: number | null | undefined, unit: Unit, lang: Lang): string {
  if (value === null || value === undefined) return NO_VALUE;
  const word = unitWord(value, unit, lang);
  const bare = bareText(value, unit, lang);
  return word === '' ? bare : `${bare}\u00a0${word}`;
}

/** As wide as the plus; a line never ends after it. */
const MINUS = '\u2212';

/** By how much a value differs, with its sign; a difference of shares is in points. */
export function differenceText(value: number, unit: Unit, lang: Lang): string {
  const format = new Intl.NumberFormat(LOCALES[lang], {
    signDisplay: 'exceptZero',
    maximumFractionDigits: 1,
  });
  const told = (one: number) => format.format(one).replace('-', MINUS);
  if (unit === 'RATIO') return `${told(value * 100)}\u00a0${lang === 'fr' ? 'pts' : 'pp'}`;
  const word = unitWord(value, unit, lang);
  return word === '' ? told(value) : `${told(value)}\u00a0${word}`;
}
