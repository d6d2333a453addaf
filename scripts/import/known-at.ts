import { parseDay, parseInstant, startOfDay } from '@pilotage/schema';
import { ImportError } from './import-error.ts';

/**
 * The moment of `--known-at` as it was written.
 *
 * @throws ImportError when it is neither a day nor an instant with its offset, or lies in the future.
 */
export function checkedKnownAt(text: string, now: Date): string {
  const day = parseDay(text);
  const instant = day === null ? parseInstant(text) : startOfDay(day);
  if (instant !== null && instant <= now) return text;
  const fault = instant ? 'lies in the future' : 'is not a moment';
  throw new ImportError(
    `--known-at ${text} ${fault}. Give a day such as 2026-08-20 or an instant with its offset, not later than now.`,
  );
}
