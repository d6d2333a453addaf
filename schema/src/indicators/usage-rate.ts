import {
  monthEntries,
  type ProductMonths,
  productMonths,
  productsOf,
  sumsOf,
} from '../states/product-months.ts';
import { median } from '../statistics/median.ts';
import { lastMonth } from './default-period.ts';
import { CENSUS, component, type IndicatorDefinition, noReading } from './definition.ts';
import { reportsOf, withoutReport } from './reports.ts';

/**
 * Which share of those whom products are meant for use them.
 *
 * Formula: Σ active users / Σ target population over products; over several months the mean monthly rate,
 * Σ of the months' actives / Σ of the months' targets.
 * Unit: ratio; above 1 where targets are out of date, and flagged, never clipped.
 * Source: decision page `usage-rate.md`.
 */
export const usageRate: IndicatorDefinition<ProductMonths> = {
  ...CENSUS,
  code: 'USAGE_RATE',
  version: '1',
  wording: {
    label: { fr: 'Taux d’utilisation mensuel moyen', en: 'Mean monthly usage rate' },
    formula: {
      fr: 'Somme des usagers actifs ÷ somme des populations cibles, sur les produits et les mois de la période.',
      en: 'Sum of active users ÷ sum of target populations, over the products and months of the period.',
    },
  },
  unit: 'RATIO',
  direction: 'UP',
  source:
    'Active users and target populations published by the departments; decision page usage-rate.md',
  metric: 'USAGE',
  monoid: productMonths,
  defaultPeriod: lastMonth,
  contribution: (facts, circumstances) => reportsOf(facts, circumstances),
  read(state) {
    const { ACTIVE_USERS: active = 0, TARGET_POPULATION: target = 0 } = sumsOf(state);
    const over = monthEntries(state).filter(
      ({ values }) => (values['ACTIVE_USERS'] ?? 0) > (values['TARGET_POPULATION'] ?? 0),
    );
    const products = productsOf(state);
    const components = [
      component(
        'ACTIVE_USERS',
        'Usagers actifs, cumul des mois',
        'Active users, months added up',
        active,
      ),
      component(
        'TARGET_POPULATION',
        'Population cible, cumul des mois',
        'Target population, months added up',
        target,
      ),
      component(
        'MEDIAN_OF_PRODUCTS',
        'Médiane des produits',
        'Median of the products',
        medianOfProducts(state),
      ),
      component(
        'MONTHS_OVER_TARGET',
        'Mois-produits au-delà de la cible',
        'Product-months above target',
        over.length,
      ),
    ];
    if (target === 0) {
      const wording =
        products.length === 0
          ? {
              fr: 'Aucune mesure d’utilisation dans la période',
              en: 'No usage was reported in the period',
            }
          : { fr: 'Aucune population cible', en: 'No target population' };
      return noReading(products.length === 0 ? 'NO_MEASUREMENT' : 'NO_TARGET_POPULATION', wording, {
        included: products.length,
        excluded: withoutReport(state),
      });
    }
    return {
      value: active / target,
      sampleSize: products.length,
      included: products.length,
      interval: null,
      bounds: null,
      components,
      reasons: over.length === 0 ? [] : [overTarget(over.length)],
      excluded: withoutReport(state),
    };
  },
};

/** The median of the products' own rates; those of pooled months are nobody's to tell one by one. */
function medianOfProducts(state: ProductMonths): number | null {
  const sums = new Map<string, { active: number; target: number }>();
  for (const { product, values } of monthEntries(state)) {
    const sum = sums.get(product) ?? { active: 0, target: 0 };
    sum.active += values['ACTIVE_USERS'] ?? 0;
    sum.target += values['TARGET_POPULATION'] ?? 0;
    sums.set(product, sum);
  }
  return median(
    [...sums.values()].flatMap(({ active, target }) => (target > 0 ? [active / target] : [])),
  );
}

function overTarget(count: number) {
  return {
    code: 'OVER_TARGET',
    wording: {
      fr: `Plus d’usagers actifs que de cibles pour ${count} mois-produits : populations cibles à revoir`,
      en: `More active than targeted users in ${count} product-months: target populations to be reviewed`,
    },
  };
}
