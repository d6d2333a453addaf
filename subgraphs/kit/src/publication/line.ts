/** Whether a text is one line that can be stored: not blank, not too long, without control characters. */
export function isLine(text: string, longest: number): boolean {
  return (
    text.trim() !== '' && text.length <= longest && text.isWellFormed() && !/\p{Cc}/u.test(text)
  );
}
