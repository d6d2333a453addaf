import type { FileProblem } from '@pilotage/kit/sources';

/** An import that cannot be done; nothing was published, or it says what was. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}

/** The refusal of a file, with everything that is wrong with it. */
export function brokenFile(file: string, problems: readonly FileProblem[]): ImportError {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const lines = problems.map(problemLine);
  return new ImportError(
    [`Nothing was published anywhere: ${file} has ${count}.`, ...lines].join('\n'),
  );
}

/** A problem on a line: where, the value, what is wrong with it, what to do. */
export function problemLine({
  record,
  field,
  value,
  message,
  remedy,
}: Omit<FileProblem, 'value'> & { readonly value?: unknown }): string {
  const place = field === '' ? record : `${record}, ${field}`;
  return `  ${place}${shown(value)}: ${message} ${remedy}`.trimEnd();
}

const LONGEST_VALUE = 80;

function shown(value: unknown): string {
  if (value === undefined) return '';
  const text = JSON.stringify(value) ?? String(value);
  const short = text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
  return ` (${short})`;
}
