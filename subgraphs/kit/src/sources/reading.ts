import type { FileProblem } from './file-problem.ts';

/** What was read, or everything that is wrong with it: nothing of a broken answer is used. */
export type Reading<Value> =
  | { readonly value: Value; readonly problems: readonly [] }
  | { readonly value: null; readonly problems: readonly FileProblem[] };

/** What a source brings for a department. */
export interface Brought {
  /** As the department's publication takes them. */
  readonly products: readonly object[];
  /** What was left out, and why; a line each. */
  readonly remarks: readonly string[];
}

/** A reading of several: all of them, or the problems of all. */
export function together<Value>(readings: readonly Reading<Value>[]): Reading<readonly Value[]> {
  const problems = readings.flatMap((one) => one.problems);
  if (problems.length > 0) return { value: null, problems };
  return { value: readings.flatMap(({ value }) => (value === null ? [] : [value])), problems: [] };
}

/** What is wrong with an answer that is not JSON to its end. */
export function notWhole(record: string): FileProblem {
  return {
    record,
    field: '',
    value: undefined,
    message: 'This is not whole JSON.',
    remedy: 'Ask for it again; it may have been cut short.',
  };
}

/** The value of a text of JSON; `null` when it is none, or was cut short. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

/** Months as a sentence names them: each of a few, else how many and from when to when. */
export function monthsText(months: readonly string[]): string {
  if (months.length <= 3) return months.join(', ');
  return `${months.length} months from ${months[0]} to ${months.at(-1)}`;
}
