import { type FileProblem, fieldAt, valueAt } from '../file-problem.ts';
import { type Startup, startupOf } from './startup.ts';
import { startupRecord } from './startup-record.ts';

/** What a file holds, or everything that is wrong with it. */
export type StartupsFile =
  | { readonly startups: readonly Startup[]; readonly problems: readonly [] }
  | { readonly startups: null; readonly problems: readonly FileProblem[] };

/** Reads beta.gouv.fr's `startups.json`, API v2.6 or v2.7; nothing of a broken file is used. */
export function readStartups(text: string): StartupsFile {
  const { value, problem } = parsed(text);
  if (problem) return { startups: null, problems: [problem] };
  const list = valueAt(value, ['data']);
  if (!Array.isArray(list)) return { startups: null, problems: [noList(list)] };
  const read = list.map((raw: unknown, index) => readRecord(raw, index));
  const problems = [...read.flatMap((one) => one.problems), ...repeated(list)];
  if (problems.length > 0) return { startups: null, problems };
  return { startups: read.flatMap(({ startup }) => startup ?? []), problems: [] };
}

interface ReadRecord {
  readonly startup: Startup | null;
  readonly problems: readonly FileProblem[];
}

const REMEDY = 'Mend the record at its source, then import the file again.';

function readRecord(raw: unknown, index: number): ReadRecord {
  const result = startupRecord.safeParse(raw);
  if (result.success) return { startup: startupOf(result.data), problems: [] };
  const record = idOf(raw) ?? `record ${index + 1}`;
  const problems = result.error.issues.map((issue) => {
    const value = valueAt(raw, issue.path);
    const remedy = issue.code === 'custom' ? issue.params?.remedy : undefined;
    return {
      record,
      field: fieldAt(issue.path),
      value,
      message: issue.code === 'custom' ? issue.message : shapeMessage(issue, value),
      remedy: typeof remedy === 'string' ? remedy : REMEDY,
    };
  });
  return { startup: null, problems };
}

function shapeMessage(issue: object, value: unknown): string {
  if (value === undefined) return 'This is missing.';
  return 'expected' in issue && typeof issue.expected === 'string'
    ? `This should be of type ${issue.expected}.`
    : 'This has not the shape that the source gives it.';
}

function noList(value: unknown): FileProblem {
  const message = 'The file holds no list "data" of products.';
  const remedy = 'Give a file of the shape of https://beta.gouv.fr/api/v2.7/startups.json.';
  return { record: 'the file', field: 'data', value: value && typeof value, message, remedy };
}

function repeated(list: readonly unknown[]): readonly FileProblem[] {
  const ids = list.flatMap((raw) => idOf(raw)?.normalize('NFC') ?? []);
  const once = new Set<string>();
  const twice = new Set(ids.filter((id) => once.size === once.add(id).size));
  const message = 'Two records bear this id.';
  return [...twice].map((id) => ({ record: id, field: 'id', value: id, message, remedy: REMEDY }));
}

function idOf(raw: unknown): string | null {
  const id = valueAt(raw, ['id']);
  return typeof id === 'string' && id.trim() !== '' ? id : null;
}

function parsed(text: string): { value: unknown; problem: FileProblem | null } {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')), problem: null };
  } catch {
    return { value: null, problem: cutShort(text) };
  }
}

/** The parser's own words are left out: they quote the text around the fault, which may name persons. */
function cutShort(text: string): FileProblem {
  const last = [...text.matchAll(/"id"\s*:\s*"([^"\n]+)"\s*,\s*"type"\s*:\s*"startup"/g)].at(-1);
  return {
    record: last?.[1] ?? 'the file',
    field: '',
    value: undefined,
    message: last
      ? 'The file is not whole JSON; this is the last record that it begins.'
      : 'The file is not whole JSON.',
    remedy: 'Fetch the file again; it may have been cut short.',
  };
}
