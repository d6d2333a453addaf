import { Temporal } from 'temporal-polyfill';

/** A calendar day in Europe/Paris, written `YYYY-MM-DD`; days compare as texts. */
export type Day = string;

/** The time zone in which the ministry's days, months and years begin and end. */
export const TIME_ZONE = 'Europe/Paris';

const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2200-12-31';

/** The day as written, or `null` when the text is not an existing day from 1900 to 2200 (`2026-02-31` is none). */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < FIRST_DAY || text > LAST_DAY) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

/** The day it is in Paris at an instant. */
export function dayOf(instant: Date): Day {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(TIME_ZONE)
    .toPlainDate()
    .toString();
}

/** The first instant of a day in Paris. */
export function startOfDay(day: Day): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(TIME_ZONE).epochMilliseconds);
}

/** The last millisecond of a day in Paris, 23 or 25 hours after its start when the clock changes. */
export function endOfDay(day: Day): Date {
  return new Date(startOfDay(addDays(day, 1)).getTime() - 1);
}

/** The day so many days later; earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return new Date(middayOf(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days lie from one day to another; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((middayOf(to) - middayOf(from)) / DAY_MS);
}

const DAY_MS = 86_400_000;

/** A number by which calendar days are reckoned: no clock changes in UTC. */
function middayOf(day: Day): number {
  return Date.parse(`${day}T12:00:00Z`);
}
