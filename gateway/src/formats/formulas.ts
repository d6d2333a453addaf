/**
 * Where a spreadsheet could begin to read a formula: where a text begins, and after each character at which one
 * that takes the file for something else (semicolons in France, tabs, broken lines) begins another cell.
 */
const BEGINNING = '(?<=^|[;\\t\\r\\n])';

/** What a formula begins with, blank and invisible characters and quotes before it included, in both widths. */
const FORMULA = '[\\s"\\p{Cc}\\p{Cf}]*?[=+\\-@\\t\\r\\n＝＋－＠]';

const UNMARKED = new RegExp(`${BEGINNING}(?='*${FORMULA})`, 'gu');
const MARKED = new RegExp(`${BEGINNING}'(?='*${FORMULA})`, 'gu');

/** A text that no spreadsheet reads as a formula: where it would, an apostrophe stands before. */
export function withoutFormulas(text: string): string {
  return text.replace(UNMARKED, "'");
}

/** The text that `withoutFormulas` was given. */
export function withFormulas(text: string): string {
  return text.replace(MARKED, '');
}
