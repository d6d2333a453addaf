import { monthAfter } from '../../../period/months.ts';

/** What products report, month by month. */
export interface MonthlyReport {
  readonly product: string | null;
  readonly month: string;
}

/** What one product reported: one entry a month, `null` for a month without a report. */
export interface ProductMonths<Report> {
  readonly product: string | null;
  readonly months: readonly { readonly month: string; readonly report: Report | null }[];
}

/**
 * Reports, product by product, each from its first month to its last.
 *
 * A month without a report keeps its place, so that a line breaks there rather than passing over it.
 */
export function byProduct<Report extends MonthlyReport>(
  reports: readonly Report[],
): readonly ProductMonths<Report>[] {
  const products = [...new Set(reports.map(({ product }) => product))];
  return products.map((product) => {
    const own = new Map(
      reports.filter((one) => one.product === product).map((one) => [one.month, one]),
    );
    const [first = '', last = ''] = [[...own.keys()].sort()[0], [...own.keys()].sort().at(-1)];
    return {
      product,
      months: monthsBetween(first, last).map((month) => ({
        month,
        report: own.get(month) ?? null,
      })),
    };
  });
}

function monthsBetween(first: string, last: string): readonly string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = monthAfter(month, 1)) months.push(month);
  return months;
}
