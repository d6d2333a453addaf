import type { Part } from './shape.ts';

/** A column of an export. */
export interface Column {
  /** The names that lead to its value inside a row, joined by dots: `figure.value`. */
  readonly name: string;
  readonly path: readonly string[];
  /** Whether objects stand in it, in a list. */
  readonly holdsObjects: boolean;
}

/** What stands in a cell; lists, and objects inside of lists, are kept as they are. */
export type Cell = unknown;

/**
 * The columns of a list's rows, in the order of the query. They follow from the query alone, so that an empty list,
 * a null or another day's answer has the same ones. Objects inside are spread over dotted columns; a list inside,
 * whether of values or of objects, is one column.
 */
export function columnsOf(
  parts: readonly Part[],
  above: readonly string[] = [],
): readonly Column[] {
  return parts.flatMap(({ name, isList, parts: inner }) => {
    const path = [...above, name];
    if (inner !== null && !isList) return columnsOf(inner, path);
    return [{ name: path.join('.'), path, holdsObjects: inner !== null }];
  });
}

/** What a row has in each column; `null` where it has nothing, or is of a type without that field. */
export function cellsOf(columns: readonly Column[], row: unknown): readonly Cell[] {
  return columns.map(({ path }) => valueAt(row, path));
}

/** What stands at the end of a path; `null` where the way ends before. */
export function valueAt(from: unknown, path: readonly string[]): unknown {
  let value = from;
  for (const name of path) {
    // Names of an answer may be those that every object inherits, such as `constructor`.
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return value ?? null;
}
