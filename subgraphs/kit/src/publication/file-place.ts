import type { Problem } from './problem.ts';

/** Where something stands in a file of rows. */
export interface FilePlace {
  readonly sheet: string;
  /** Counted from 1; the header of a table is its first line. */
  readonly line: number;
  /** Name of the column; absent: the whole row. */
  readonly column?: string;
}

const PLACE = /^([^,\s]+), line (\d+)(?:, (.+))?$/s;

/** A place as the path of a statement or a problem, such as `measurements, line 12, month`. */
export function pathOf({ sheet, line, column }: FilePlace): string {
  return `${sheet}, line ${line}${column ? `, ${column}` : ''}`;
}

/** The same problem with the sheet, line and column that its path tells; others are left as they are. */
export function placedInFile(problem: Problem): Problem {
  const [, sheet, line, column] = PLACE.exec(problem.path) ?? [];
  if (sheet === undefined) return problem;
  return { ...problem, sheet, line: Number(line), ...(column ? { column } : {}) };
}
