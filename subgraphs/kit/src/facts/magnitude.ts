import type { Label } from '@pilotage/schema';

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
  readonly message: Label;
  readonly remedy: Label;
}

/**
 * What is wrong with a number in a range; `null` when nothing is.
 *
 * Sums over years and departments stay finite and exact, since each number in them is bounded.
 */
export function wrongNumber(value: number, range: Range): WrongNumber | null {
  const message = wrongIn(value, range);
  if (message === null) return null;
  const { least, most, isWhole } = range;
  const remedy = {
    fr: `Donnez un nombre ${isWhole ? 'entier ' : ''}de ${least} à ${most}.`,
    en: `Give ${isWhole ? 'a whole number' : 'a number'} from ${least} to ${most}.`,
  };
  return { message, remedy };
}

function wrongIn(value: number, { least, most, isWhole }: Range): Label | null {
  if (!Number.isFinite(value)) {
    return { fr: 'Ce nombre ne peut pas être conservé.', en: 'This number cannot be kept.' };
  }
  if (value < least) {
    return least === 0
      ? { fr: 'Il ne peut pas être négatif.', en: 'It cannot be negative.' }
      : { fr: `Il est inférieur à ${least}.`, en: `It is below ${least}.` };
  }
  if (value > most) return { fr: `Il est supérieur à ${most}.`, en: `It is above ${most}.` };
  if (isWhole && !Number.isInteger(value)) {
    return { fr: 'Un décompte est un nombre entier.', en: 'A count is a whole number.' };
  }
  return null;
}

/** A number as an answer can tell it: JSON has none that is not finite. */
export function toldNumber(value: number): number | string {
  return Number.isFinite(value) ? value : String(value);
}
