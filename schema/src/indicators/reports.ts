import type { MeasurementBody } from '../measurements/metric.ts';
import { isActive } from '../products/phase.ts';
import { isAccountableOn, type ProductRecord, phaseOn } from '../products/record.ts';
import { monthsOfProduct, type ProductMonths, silentProducts } from '../states/product-months.ts';
import { addMonths } from '../time/period.ts';
import { censusDay } from './census.ts';
import type { Circumstances, ExclusionCount, ProductFacts } from './definition.ts';

/**
 * Whether a department answers for a product's report of a month: it does if it is accountable on the month's
 * last day, so that of a product that changes department each month counts once.
 */
export function answersFor(
  { movedFrom, movedTo }: Pick<ProductRecord, 'movedFrom' | 'movedTo'>,
  month: string,
): boolean {
  const end = `${addMonths(month, 1)}-01`;
  return (movedFrom === null || movedFrom.on < end) && (movedTo === null || end <= movedTo.on);
}

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
  const counts = (one: MeasurementBody) => isWanted(one) && answersFor(product, one.month);
  return monthsOfProduct({
    identity: product.id,
    months: measurements.filter(counts),
    pooled: pooled.filter(counts),
    isExpected: isActiveHere && !withheld.some(counts),
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
