import { addMonths, type Day } from '@pilotage/schema';

/** How far back a source of months is read. */
export interface MonthsRead {
  /** How many whole months are asked for at first. */
  readonly firstMonths: number;
  /** How many of the latest are asked for again each time, since late reports still change them. */
  readonly lateMonths: number;
}

/** What is asked of a source of months unless a department knows better: two years, then the last quarter again. */
export const usualMonths: MonthsRead = { firstMonths: 24, lateMonths: 3 };

/** The months to ask for, the earliest first: the latest whole ones, and those earlier ones that are not known. */
export function monthsWanted(
  known: ReadonlySet<string>,
  today: Day,
  { firstMonths, lateMonths }: MonthsRead,
): readonly string[] {
  const current = today.slice(0, 7);
  const all = Array.from({ length: firstMonths }, (_, index) =>
    addMonths(current, index - firstMonths),
  );
  return all.filter((month, index) => index >= firstMonths - lateMonths || !known.has(month));
}
