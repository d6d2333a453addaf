import type { Label } from './label.ts';

/** One entry of a closed list of codes: what people call it, and what it means. */
export interface Term<Code extends string = string> {
  readonly code: Code;
  readonly label: Label;
  /** One sentence for an analyst, in English, with the French term in parentheses. */
  readonly meaning: string;
}

/** The term of that code in a list, or `null` when the list has none. */
export function termOf<Code extends string>(
  terms: readonly Term<Code>[],
  code: string,
): Term<Code> | null {
  return terms.find((term) => term.code === code) ?? null;
}
