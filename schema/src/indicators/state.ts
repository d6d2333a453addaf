import { monthsIn } from '../time/period.ts';
import type { AnyIndicator, Circumstances, ProductFacts, State } from './definition.ts';

/** The state of many products: what each contributes of the period, merged. */
export function stateOf(
  indicator: AnyIndicator,
  products: readonly ProductFacts[],
  circumstances: Circumstances,
): State {
  const months = new Set(monthsIn(circumstances.period));
  return indicator.monoid.merge(
    products.map(({ measurements, ...rest }) => {
      const own = measurements.filter(({ month }) => months.has(month));
      return indicator.contribution({ ...rest, measurements: own }, circumstances);
    }),
  );
}
