import { Temporal } from 'temporal-polyfill';
import { type Day, dayOf, endOfDay, parseDay } from './day.ts';

/**
 * A moment of the known axis: what was known up to `instant`, read on the day `today`.
 *
 * `null` in its place everywhere means "now": everything known, read on the present day.
 */
export interface KnownMoment {
  readonly instant: Date;
  readonly today: Day;
}

/** What a moment may look like, for messages. */
export const MOMENT_FORMS =
  'a date (2026-08-20: the end of that day in Paris) or an instant with its offset (2026-08-20T12:00:00Z)';

/** The moment that a text names by date or instant; `null` when it is neither (it may be an edition's name). */
export function parseMoment(text: string): KnownMoment | null {
  const day = parseDay(text);
  if (day) return { instant: endOfDay(day), today: day };
  const instant = parseInstant(text);
  return instant && { instant, today: dayOf(instant) };
}

/** The instant from 1900 to 2200 that a text with an offset names, to the millisecond; `null` when it is none. */
export function parseInstant(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T/.test(text) || text < '1900' || text > '2201') return null;
  try {
    return new Date(Temporal.Instant.from(text).epochMilliseconds);
  } catch {
    return null;
  }
}
