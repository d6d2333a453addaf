import {
  monthEntries,
  type ProductMonths,
  productMonths,
  productsOf,
  reportedMonths,
  sumsOf,
} from '../states/product-months.ts';
import { periodOfMonth } from '../time/period.ts';
import { workingDays } from '../time/working-days.ts';
import { lastMonth } from './default-period.ts';
import { CENSUS, component, type IndicatorDefinition, noReading } from './definition.ts';
import { reportsOf, withoutReport } from './reports.ts';

/**
 * How many people of the business side work in product teams on an average working day.
 *
 * Formula: Σ person-days / working days of the months reported. A person counts once per product, so that over
 * several products it is person-days, not distinct persons.
 * Unit: persons a working day.
 * Source: decision page `business-involvement.md`; working days of the French calendar.
 */
export const businessInvolvement: IndicatorDefinition<ProductMonths> = {
  ...CENSUS,
  code: 'BUSINESS_INVOLVEMENT',
  version: '1',
  wording: {
    label: {
      fr: 'Personnes du métier investies chaque jour',
      en: 'Business-side people invested daily',
    },
    formula: {
      fr: 'Jours-personnes du métier dans les équipes ÷ jours ouvrés des mois renseignés ; une personne compte une fois par produit.',
      en: 'Person-days of the business side in teams ÷ working days of the months reported; a person counts once per product.',
    },
  },
  unit: 'PERSONS',
  direction: 'UP',
  source: 'Person-days published by the departments; decision page business-involvement.md',
  metric: 'INVOLVEMENT',
  monoid: productMonths,
  defaultPeriod: lastMonth,
  contribution: (facts, circumstances) => reportsOf(facts, circumstances),
  read(state) {
    const { PERSON_DAYS = 0, SHARE_DAYS = 0 } = sumsOf(state);
    const days = reportedMonths(state).reduce(
      (sum, month) => sum + workingDays(periodOfMonth(month)),
      0,
    );
    if (days === 0) {
      const wording = {
        fr: 'Aucune implication du métier publiée pour un mois entier de la période',
        en: 'No business involvement was published for a whole month of the period',
      };
      return noReading('NO_MEASUREMENT', wording, { excluded: withoutReport(state) });
    }
    const present = monthEntries(state).filter(({ values }) => (values['PERSON_DAYS'] ?? 0) > 0);
    const products = productsOf(state);
    return {
      value: PERSON_DAYS / days,
      sampleSize: products.length,
      included: products.length,
      interval: null,
      bounds: null,
      components: [
        component('PERSON_DAYS', 'Jours-personnes', 'Person-days', PERSON_DAYS),
        component(
          'FULL_TIME_EQUIVALENTS',
          'Équivalents temps plein par jour ouvré',
          'Full-time equivalents a working day',
          SHARE_DAYS / days,
        ),
        component('WORKING_DAYS', 'Jours ouvrés', 'Working days', days),
        component(
          'PRODUCTS_WITH_SOMEBODY',
          'Produits avec au moins une personne du métier',
          'Products with at least one person of the business side',
          new Set(present.map(({ product }) => product)).size,
        ),
      ],
      reasons: [],
      excluded: withoutReport(state),
    };
  },
  boundsWhenMissing: ({ value }) => ({ low: value, high: null }),
};
