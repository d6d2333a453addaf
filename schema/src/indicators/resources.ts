import {
  monthEntries,
  monthsOfProduct,
  type ProductMonths,
  productMonths,
  productsOf,
  sumOf,
} from '../states/product-months.ts';
import { lastMonths } from '../time/period.ts';
import { identityOf } from './census.ts';
import { CENSUS, component, type IndicatorDefinition, noReading } from './definition.ts';

/**
 * What the products take: people, and the money spent.
 *
 * Formula: Σ full-time equivalents over products and months / months reported; the budget is added up.
 * Unit: full-time equivalents, on average over the months.
 * Source: decision page `resources.md`.
 */
export const resources: IndicatorDefinition<ProductMonths> = {
  ...CENSUS,
  code: 'RESOURCES',
  version: '1',
  wording: {
    label: { fr: 'Moyens', en: 'Resources' },
    formula: {
      fr: 'Équivalents temps plein des produits, en moyenne sur les mois renseignés ; le budget consommé est additionné.',
      en: 'Full-time equivalents of the products, on average over the months reported; the budget spent is added up.',
    },
  },
  unit: 'FTE',
  direction: 'NEUTRAL',
  source:
    'Full-time equivalents and budgets published by the departments; decision page resources.md',
  metric: 'RESOURCES',
  monoid: productMonths,
  defaultPeriod: (today) => lastMonths(today, 1),
  contribution: ({ product, measurements }) => monthsOfProduct(identityOf(product), measurements),
  read(state) {
    const entries = monthEntries(state);
    const reporting = entries.filter(({ values }) => values['FULL_TIME_EQUIVALENTS'] !== undefined);
    const months = new Set(reporting.map(({ month }) => month)).size;
    const budgeted = entries.filter(({ values }) => values['BUDGET'] !== undefined).length;
    const products = productsOf(state);
    const components = [
      component(
        'BUDGET',
        'Budget consommé (euros)',
        'Budget spent (euros)',
        budgeted === 0 ? null : sumOf(state, 'BUDGET'),
      ),
      component('MONTHS', 'Mois renseignés', 'Months reported', months),
    ];
    if (months === 0) {
      const wording = {
        fr: 'Aucun équivalent temps plein publié pour un mois entier de la période',
        en: 'No full-time equivalents were published for a whole month of the period',
      };
      return noReading('NO_MEASUREMENT', wording, { components, included: products.length });
    }
    return {
      value: sumOf(state, 'FULL_TIME_EQUIVALENTS') / months,
      sampleSize: products.length,
      included: products.length,
      interval: null,
      bounds: null,
      components,
      reasons: [],
      excluded: [],
    };
  },
  boundsWhenMissing: ({ value }) => ({ low: value, high: null }),
};
