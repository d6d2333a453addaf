import type { Codelist } from '@pilotage/kit/facts';

const names = { fr: regions('fr'), en: regions('en') };

function regions(language: string): Intl.DisplayNames {
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Codes that name no country: unions, and places kept for private use. */
const NOT_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

/** The countries of ISO 3166-1 by their two letters, with their names in Unicode's list. */
export const country: Codelist = {
  type: 'Country',
  description: 'A country, ISO 3166-1 alpha-2 (pays).',
  terms: letters
    .flatMap((first) => letters.map((second) => `${first}${second}`))
    .flatMap((code) => {
      const [fr, en] = [names.fr.of(code), names.en.of(code)];
      const isCountry = fr !== undefined && en !== undefined && !NOT_COUNTRIES.has(code);
      return isCountry ? [{ code, label: { fr, en }, meaning: `${en} (${fr}).` }] : [];
    }),
};
