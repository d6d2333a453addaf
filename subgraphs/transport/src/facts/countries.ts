import type { Codelist } from '@pilotage/kit/facts';
import countries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import french from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };

countries.registerLocale(french);
countries.registerLocale(english);

/** Codes that the source lists beside the standard: Kosovo's is kept free for private use. */
const NOT_IN_THE_STANDARD = new Set(['XK']);

/**
 * The 249 countries and territories of ISO 3166-1 by their two letters.
 *
 * Source: the officially assigned codes, with their names, as data of the package i18n-iso-countries.
 */
export const country: Codelist = {
  type: 'Country',
  description: 'A country, ISO 3166-1 alpha-2 (pays).',
  terms: Object.keys(countries.getAlpha2Codes())
    .filter((code) => !NOT_IN_THE_STANDARD.has(code))
    .sort()
    .map((code) => {
      const label = { fr: nameOf(code, 'fr'), en: nameOf(code, 'en') };
      return { code, label, meaning: `${label.en} (${label.fr}).` };
    }),
  // What the European Union writes for two countries, and a part of France that had a code of its own.
  mistakenFor: { UK: 'GB', EL: 'GR', FX: 'FR' },
};

function nameOf(code: string, language: 'fr' | 'en'): string {
  return countries.getName(code, language, { select: 'official' }) ?? code;
}
