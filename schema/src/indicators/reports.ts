import type { MeasurementBody } from '../measurements/metric.ts';
import { isActive } from '../products/phase.ts';
import { isAccountableOn, phaseOn } from '../products/record.ts';
import { monthsOfProduct, type ProductMonths, silentProducts } from '../states/product-months.ts';
import { censusDay, identityOf } from './census.ts';
import type { Circumstances, ExclusionCount, ProductFacts } from './definition.ts';

/**
 * What one product contributes to an indicator over measurements: its reports of the period's whole months.
 *
 * A product in an active phase on the period's last day, today at most, is expected to report; one whose
 * reports are all withheld has reported, though nobody is told what.
 */
export function reportsOf(
  { product, measurements, pooled, withheld }: ProductFacts,
  { period, today }: Circumstances,
  isWanted: (measurement: MeasurementBody) => boolean = () => true,
): ProductMonths {
  const day = censusDay(period, today);
  const isActiveHere = isAccountableOn(product, day) && isActive(phaseOn(product, day));
  return monthsOfProduct({
    identity: identityOf(product),
    months: measurements.filter(isWanted),
    pooled: pooled.filter(isWanted),
    isExpected: isActiveHere && !withheld.some(isWanted),
  });
}

/** The active products that reported nothing, as coverage tells them. */
export function withoutReport(state: ProductMonths): readonly ExclusionCount[] {
  const count = silentProducts(state);
  const wording = {
    fr: 'Produits actifs sans rien de publié pour la période',
    en: 'Active products with nothing reported for the period',
  };
  return count === 0 ? [] : [{ code: 'WITHOUT_REPORT', wording, count }];
}
