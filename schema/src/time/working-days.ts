import { gregorianEaster } from 'date-easter';
import { Temporal } from 'temporal-polyfill';
import { addDays, type Day } from './day.ts';

/**
 * The public holidays of France that fall on the same day every year.
 *
 * Source: article L3133-1 of the labour code; Alsace-Moselle has two more, which are left out.
 */
const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'] as const;

/** Easter Monday, Ascension and Whit Monday, in days after Easter Sunday. */
const AFTER_EASTER = [1, 39, 50] as const;

/** The public holidays of a year, in no order. */
export function publicHolidays(year: number): ReadonlySet<Day> {
  const easter = Temporal.PlainDate.from(gregorianEaster(year)).toString();
  return new Set([
    ...FIXED.map((day) => `${year}-${day}`),
    ...AFTER_EASTER.map((days) => addDays(easter, days)),
  ]);
}

/** How many days of a period (end excluded) people work: Monday to Friday, public holidays not. */
export function workingDays({ start, end }: { readonly start: Day; readonly end: Day }): number {
  let count = 0;
  let holidays: ReadonlySet<Day> = new Set();
  let year = 0;
  for (let day = Temporal.PlainDate.from(start); day.toString() < end; day = day.add({ days: 1 })) {
    if (day.year !== year) {
      year = day.year;
      holidays = publicHolidays(year);
    }
    if (day.dayOfWeek <= 5 && !holidays.has(day.toString())) count += 1;
  }
  return count;
}
