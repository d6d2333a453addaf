import { pageSettings } from '../../layout/page-settings.ts';

/** A month so many months after another, `2026-05`. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, one = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, one - 1 + months, 1)).toISOString().slice(0, 7);
}

/** The last month that is over; in a demonstration, before the month that it is told around. */
export function lastMonth(): string {
  return monthAfter(pageSettings.anchor ?? new Date().toISOString().slice(0, 7), -1);
}

/** The first and the last of so many months up to the last one that is over. */
export function monthsBack(count: number): { readonly from: string; readonly to: string } {
  const to = lastMonth();
  return { from: monthAfter(to, 1 - count), to };
}
