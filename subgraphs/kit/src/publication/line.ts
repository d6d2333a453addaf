/** Whether a text is one line that can be stored and seen: not blank, not too long, without control characters. */
export function isLine(text: string, longest: number): boolean {
  return (
    VISIBLE.test(text) &&
    text.length <= longest &&
    text.isWellFormed() &&
    !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)
  );
}

/**
 * Something that a reader can see: no blank, mark without a letter, or character that is not shown
 * (zero-width, direction, tag; the last one is a Braille pattern without dots).
 */
const VISIBLE = /[^\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;
