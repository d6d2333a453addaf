/** Something that keeps a file from being read. */
export interface FileProblem {
  /** Which record, by its id where it has one. */
  readonly record: string;
  /** The field within the record, such as `attributes.phases[1].start`; blank when it is the record itself. */
  readonly field: string;
  /** The value as the file has it; `undefined` when there is none. */
  readonly value: unknown;
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** The field that a path leads to, written as in JavaScript. */
export function fieldAt(path: readonly PropertyKey[]): string {
  return path.reduce<string>((field, step) => {
    if (typeof step === 'number') return `${field}[${step}]`;
    return field === '' ? String(step) : `${field}.${String(step)}`;
  }, '');
}

/** The value that a path leads to; `undefined` where it leads nowhere. */
export function valueAt(record: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => {
    if (value === null || typeof value !== 'object') return undefined;
    return (value as Readonly<Record<PropertyKey, unknown>>)[step];
  }, record);
}
