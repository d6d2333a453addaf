import type { Cell, Column } from './columns.ts';

/** A file of NDJSON: each row an object with every column, in their order; values and lists as in JSON. */
export function ndjsonOf(
  columns: readonly Pick<Column, 'name'>[],
  rows: Iterable<readonly Cell[]>,
): string {
  const keys = columns.map(({ name }) => JSON.stringify(name));
  let text = '';
  for (const row of rows) {
    // Written by hand: a name such as `__proto__` would not become a member of an object.
    text += `{${keys.map((key, index) => `${key}:${JSON.stringify(row[index] ?? null)}`).join(',')}}\n`;
  }
  return text;
}
