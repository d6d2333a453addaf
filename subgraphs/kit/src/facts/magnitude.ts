/** No count is larger: ten thousand million is more than there are people. */
export const LARGEST_COUNT = 10_000_000_000;

/** No amount is larger, nor further below 0: a million million euros is more than the State spends in a year. */
export const LARGEST_AMOUNT = 1_000_000_000_000;

/** No count within a fact is larger; it is answered as an Int, which ends a little above. */
export const LARGEST_TALLY = 1_000_000_000;

/** Which numbers are possible in a place. */
export interface Range {
  readonly least: number;
  readonly most: number;
  /** Whether they are counted, not measured. */
  readonly isWhole: boolean;
}

/** What is wrong with a number, and what to do about it. */
export interface WrongNumber {
  readonly message: string;
  readonly remedy: string;
}

/**
 * What is wrong with a number in a range; `null` when nothing is.
 *
 * Sums over years and departments stay finite and exact, since each number in them is bounded.
 */
export function wrongNumber(value: number, { least, most, isWhole }: Range): WrongNumber | null {
  const remedy = `Give ${isWhole ? 'a whole number' : 'a number'} from ${least} to ${most}.`;
  if (!Number.isFinite(value)) return { message: 'This number cannot be kept.', remedy };
  if (value < least) {
    const message = least === 0 ? 'It cannot be negative.' : `It is below ${least}.`;
    return { message, remedy };
  }
  if (value > most) return { message: `It is above ${most}.`, remedy };
  if (isWhole && !Number.isInteger(value)) return { message: 'A count is a whole number.', remedy };
  return null;
}

/** A number as an answer can tell it: JSON has none that is not finite. */
export function toldNumber(value: number): number | string {
  return Number.isFinite(value) ? value : String(value);
}
