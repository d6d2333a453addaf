import { addMonths, type PeriodRange, parsePeriod, periodOfMonth } from './period.ts';

/** How long the periods of a series are. */
export type GranularityCode = 'MONTH' | 'QUARTER' | 'YEAR' | 'ROLLING_YEAR';

const STEP: Readonly<Record<GranularityCode, number>> = {
  MONTH: 1,
  QUARTER: 3,
  YEAR: 12,
  ROLLING_YEAR: 1,
};

/** The periods from one month to another, both included, the earliest first; those that hold either end whole. */
export function seriesOf(
  from: string,
  to: string,
  granularity: GranularityCode,
): readonly PeriodRange[] {
  const periods: PeriodRange[] = [];
  for (
    let month = startOf(from, granularity);
    month <= to;
    month = addMonths(month, STEP[granularity])
  ) {
    periods.push(periodAt(month, granularity));
  }
  return periods;
}

/** How many periods that makes, without making them. */
export function lengthOfSeries(from: string, to: string, granularity: GranularityCode): number {
  const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5));
  return Math.max(0, Math.floor((months(to) - months(from)) / STEP[granularity]) + 1);
}

function startOf(month: string, granularity: GranularityCode): string {
  if (granularity === 'YEAR') return `${month.slice(0, 4)}-01`;
  if (granularity !== 'QUARTER') return month;
  const first = Math.floor((Number(month.slice(5)) - 1) / 3) * 3 + 1;
  return `${month.slice(0, 4)}-${String(first).padStart(2, '0')}`;
}

function periodAt(month: string, granularity: GranularityCode): PeriodRange {
  if (granularity === 'MONTH') return periodOfMonth(month);
  if (granularity === 'ROLLING_YEAR') {
    const [start, end] = [`${addMonths(month, -11)}-01`, `${addMonths(month, 1)}-01`];
    return { label: `${start}/${end}`, start, end };
  }
  const year = month.slice(0, 4);
  const label = granularity === 'YEAR' ? year : `${year}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
  const period = parsePeriod(label);
  if (period) return period;
  throw new Error(`${label} is no period`);
}
