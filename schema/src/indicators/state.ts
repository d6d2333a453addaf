import type { MeasurementBody } from '../measurements/metric.ts';
import { isMonthOf } from '../time/period.ts';
import type { AnyIndicator, Circumstances, ProductFacts, State } from './definition.ts';

/** The state of many products: what each contributes of the period, merged. */
export function stateOf(
  indicator: AnyIndicator,
  products: readonly ProductFacts[],
  circumstances: Circumstances,
): State {
  const isOfPeriod = ({ month }: MeasurementBody) => isMonthOf(circumstances.period, month);
  return indicator.monoid.merge(
    products.map(({ measurements, pooled, withheld, ...rest }) =>
      indicator.contribution(
        {
          ...rest,
          measurements: measurements.filter(isOfPeriod),
          pooled: pooled.filter(isOfPeriod),
          withheld: withheld.filter(isOfPeriod),
        },
        circumstances,
      ),
    ),
  );
}
