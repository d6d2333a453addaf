import type { Cell } from './columns.ts';

/** A file of NDJSON: each row an object with every column, in their order; values and lists as in JSON. */
export function ndjsonOf(names: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const keys = names.map((name) => JSON.stringify(name));
  let text = '';
  for (const row of rows) {
    // Written by hand: a name such as `__proto__` would not become a member of an object.
    text += `{${keys.map((key, index) => `${key}:${JSON.stringify(row[index] ?? null)}`).join(',')}}\n`;
  }
  return text;
}
