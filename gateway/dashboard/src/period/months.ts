import { pageSettings } from '../layout/page-settings.ts';

/** A month so many months after another, `2026-05`. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, one = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, one - 1 + months, 1)).toISOString().slice(0, 7);
}

/** The last month that is over; in a demonstration, before the month that it is told around. */
function lastMonth(): string {
  return monthAfter(pageSettings.anchor ?? new Date().toISOString().slice(0, 7), -1);
}

/** The day at which the page is seen: that of the moment chosen, else today; an edition's is not told here. */
export function dayOf(asOf: string | undefined): string {
  return asOf?.match(/^\d{4}-\d{2}-\d{2}/)?.[0] ?? new Date().toISOString().slice(0, 10);
}

/** The last month that was over then; what came later cannot have been reported. */
export function lastMonthOf(asOf: string | undefined): string {
  const month = asOf?.match(/^\d{4}-\d{2}/)?.[0];
  return month === undefined ? lastMonth() : monthAfter(month, -1);
}

/** The first and the last of so many months up to the last one that was over. */
export function monthsBack(
  count: number,
  asOf: string | undefined,
): { readonly from: string; readonly to: string } {
  const to = lastMonthOf(asOf);
  return { from: monthAfter(to, 1 - count), to };
}
