import { Temporal } from 'temporal-polyfill';
import { addDays, type Day, parseDay } from './day.ts';

/** A run of whole days in Europe/Paris: `start` is in it, `end` is the first day after it. */
export interface PeriodRange {
  /** The period as people write it: `2026`, `2026-Q3`, `2026-09`, `2026-W37` or `2026-01-01/2026-07-01`. */
  readonly label: string;
  readonly start: Day;
  readonly end: Day;
}

/** What a period may look like, for messages. */
export const PERIOD_FORMS =
  '2026, 2026-Q3, 2026-09, 2026-W37, or 2026-01-01/2026-07-01 (end excluded)';

/** The period that a text names, or `null` when it names none (a range must end after it starts). */
export function parsePeriod(text: string): PeriodRange | null {
  const [, year, rest] = /^(\d{4})(?:-(.+))?$/.exec(text) ?? [];
  if (text.includes('/')) return parseRange(text);
  if (year === undefined || year < '1900' || year > '2200') return null;
  if (rest === undefined) return rangeOf(text, `${year}-01-01`, { years: 1 });
  const quarter = /^Q([1-4])$/.exec(rest)?.[1];
  if (quarter) {
    const month = String(Number(quarter) * 3 - 2).padStart(2, '0');
    return rangeOf(text, `${year}-${month}-01`, { months: 3 });
  }
  const week = /^W(\d{2})$/.exec(rest)?.[1];
  if (week) return parseWeek(text, Number(year), Number(week));
  const first = /^\d{2}$/.test(rest) ? parseDay(`${year}-${rest}-01`) : null;
  return first === null ? null : rangeOf(text, first, { months: 1 });
}

const MONTH = /^(?:19\d\d|2[01]\d\d|2200)-(?:0[1-9]|1[0-2])$/;

/** A month from 1900 to 2200 as its statements name it, `YYYY-MM`; `null` when the text is none. */
export function parseMonth(text: string): string | null {
  return MONTH.test(text) ? text : null;
}

/** The month so many months later; earlier when negative. */
export function addMonths(month: string, months: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  const [year, rest] = [Math.floor(index / 12), index % 12];
  return `${String(year).padStart(4, '0')}-${String(rest + 1).padStart(2, '0')}`;
}

/** The period of a month. */
export function periodOfMonth(month: string): PeriodRange {
  return { label: month, start: `${month}-01`, end: `${addMonths(month, 1)}-01` };
}

/** The so many whole months before the month of a day. */
export function lastMonths(today: Day, count: number): PeriodRange {
  const end = today.slice(0, 7);
  const start = addMonths(end, -count);
  if (count === 1) return periodOfMonth(start);
  return { label: `${start}-01/${end}-01`, start: `${start}-01`, end: `${end}-01` };
}

/** The months that lie wholly in a period. */
export function monthsIn({ start, end }: Pick<PeriodRange, 'start' | 'end'>): readonly string[] {
  const months: string[] = [];
  const first = start.slice(0, 7);
  let month = start === `${first}-01` ? first : addMonths(first, 1);
  while (`${addMonths(month, 1)}-01` <= end) {
    months.push(month);
    month = addMonths(month, 1);
  }
  return months;
}

/** Whether a month lies wholly in a period. */
export function isMonthOf(
  { start, end }: Pick<PeriodRange, 'start' | 'end'>,
  month: string,
): boolean {
  return start <= `${month}-01` && `${addMonths(month, 1)}-01` <= end;
}

/** The period of one day. */
export function periodOfDay(day: Day): PeriodRange {
  const end = addDays(day, 1);
  return { label: `${day}/${end}`, start: day, end };
}

/** The last day of a period. */
export function lastDayOf({ end }: PeriodRange): Day {
  return addDays(end, -1);
}

function parseRange(text: string): PeriodRange | null {
  const [from = '', to = '', ...more] = text.split('/');
  const start = parseDay(from);
  const end = parseDay(to);
  return start && end && start < end && more.length === 0 ? { label: text, start, end } : null;
}

/** ISO 8601: week 1 holds the year's first Thursday, so the 4th of January. */
function parseWeek(text: string, year: number, week: number): PeriodRange | null {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  const monday = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 });
  return monday.yearOfWeek === year && monday.weekOfYear === week
    ? rangeOf(text, monday.toString(), { weeks: 1 })
    : null;
}

function rangeOf(label: string, start: Day, length: Temporal.DurationLike): PeriodRange {
  return { label, start, end: Temporal.PlainDate.from(start).add(length).toString() };
}
