/** About how wide a letter of an axis is, in pixels. */
const LETTER = 7;

/** So that charts beside each other begin at the same place, as long as their values are short. */
const LEAST = 56;

/** The place that the values beside an axis take, in pixels. */
export function marginOf(texts: readonly string[]): number {
  return Math.max(LEAST, ...texts.map((text) => (text.length + 1) * LETTER + 8));
}
