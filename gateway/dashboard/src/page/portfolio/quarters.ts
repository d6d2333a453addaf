import { lastMonthOf, monthAfter } from '../../period/months.ts';

const QUARTERS = 8;

/** The last eight quarters, the present one included, the earliest first: `2026-Q3`. */
export function lastQuarters(asOf: string | undefined): readonly string[] {
  const day = /^\d{4}-\d{2}/.exec(asOf ?? '')?.[0] ?? lastMonthOf(undefined);
  return Array.from({ length: QUARTERS }, (_, index) =>
    quarterOf(monthAfter(day, 3 * (index + 1 - QUARTERS))),
  );
}

/** The quarter of a month. */
function quarterOf(month: string): string {
  const [year, one] = month.split('-').map(Number);
  return `${year}-Q${Math.ceil((one ?? 1) / 3)}`;
}
