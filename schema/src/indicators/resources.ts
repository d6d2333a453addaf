import {
  monthEntries,
  type ProductMonths,
  productMonths,
  productsOf,
  sumsOf,
} from '../states/product-months.ts';
import { lastMonth } from './default-period.ts';
import { CENSUS, component, type IndicatorDefinition, noReading } from './definition.ts';
import { reportsOf, withoutReport } from './reports.ts';

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
  defaultPeriod: lastMonth,
  contribution: (facts, circumstances) => reportsOf(facts, circumstances),
  read(state) {
    const { FULL_TIME_EQUIVALENTS = 0, BUDGET = null } = sumsOf(state);
    const entries = monthEntries(state);
    const reporting = entries.filter(({ values }) => values['FULL_TIME_EQUIVALENTS'] !== undefined);
    const months = new Set(reporting.map(({ month }) => month)).size;
    const products = productsOf(state);
    const components = [
      component('BUDGET', 'Budget consommé (euros)', 'Budget spent (euros)', BUDGET),
      component('MONTHS', 'Mois renseignés', 'Months reported', months),
    ];
    if (months === 0) {
      const wording = {
        fr: 'Aucun équivalent temps plein publié pour un mois entier de la période',
        en: 'No full-time equivalents were published for a whole month of the period',
      };
      return noReading('NO_MEASUREMENT', wording, {
        components,
        included: products.length,
        excluded: withoutReport(state),
      });
    }
    return {
      value: FULL_TIME_EQUIVALENTS / months,
      sampleSize: products.length,
      included: products.length,
      interval: null,
      bounds: null,
      components,
      reasons: [],
      excluded: withoutReport(state),
    };
  },
  boundsWhenMissing: ({ value }) => ({ low: value, high: null }),
};
