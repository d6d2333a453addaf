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

/** Problems with the sheet, line and column that their paths tell, in the order of the lines. */
export function arrangedInFile(problems: readonly Problem[]): readonly Problem[] {
  return problems.map(placed).sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function placed(problem: Problem): Problem {
  const [, sheet, line, column] = PLACE.exec(problem.path) ?? [];
  if (sheet === undefined) return problem;
  return { ...problem, sheet, line: Number(line), ...(column ? { column } : {}) };
}
