import { pageSettings } from '../../layout/page-settings.ts';

/** How far back a series goes, in months. */
const MONTHS_BACK = 24;

/** A month so many months after another, `2026-05`. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, one = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, one - 1 + months, 1)).toISOString().slice(0, 7);
}

/** The last month that is over; in a demonstration, before the month that it is told around. */
export function lastMonth(): string {
  return monthAfter(pageSettings.anchor ?? new Date().toISOString().slice(0, 7), -1);
}

/** The months of a series that ends with one. */
export function seriesUpTo(last: string): { readonly from: string; readonly to: string } {
  return { from: monthAfter(last, 1 - MONTHS_BACK), to: last };
}
