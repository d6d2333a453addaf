import type { ProductRecord } from '../products/record.ts';
import { mergeProductSets, type ProductSets } from '../states/product-sets.ts';
import type { Day } from '../time/day.ts';
import type { PeriodRange } from '../time/period.ts';
import type { IndicatorDefinition } from './definition.ts';

/** The state of many products: what each contributes, merged. */
export function stateOf(
  indicator: IndicatorDefinition,
  products: readonly ProductRecord[],
  period: PeriodRange,
  today: Day,
): ProductSets {
  return mergeProductSets(
    products.map((product) => indicator.contribution(product, period, today)),
  );
}
