import { addMonths } from '@pilotage/schema';

/** The demonstration's time: months are told relative to the month of its first start, which is 0. */
export interface Calendar {
  /** The month of the first start, `YYYY-MM`. */
  readonly anchor: string;
  month(offset: number): string;
  /** A day of a month; the first one unless told otherwise. */
  day(offset: number, of?: number): string;
}

/** How many months of measurements the demonstration tells. */
export const MEASURED_MONTHS = 24;

/** The calendar of a demonstration that was first started in that month. */
export function calendarOf(anchor: string): Calendar {
  return {
    anchor,
    month: (offset) => addMonths(anchor, offset),
    day: (offset, of = 1) => `${addMonths(anchor, offset)}-${String(of).padStart(2, '0')}`,
  };
}
