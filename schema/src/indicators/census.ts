import type { ProductRecord } from '../products/record.ts';
import type { Day } from '../time/day.ts';
import { lastDayOf, type PeriodRange } from '../time/period.ts';

/** The day on which a census over a period is taken: its last day, today at most. */
export function censusDay(period: PeriodRange, today: Day): Day {
  const last = lastDayOf(period);
  return last < today ? last : today;
}

/**
 * What identifies a product in a census: the id it bore before it changed department, so that it
 * counts once even while only one of the two departments has published the change.
 */
export function identityOf({ id, movedFrom }: Pick<ProductRecord, 'id' | 'movedFrom'>): string {
  return movedFrom?.product ?? id;
}
