import Negotiator from 'negotiator';

/** The formats of an export: one list of an answer, row by row. */
export type ExportFormat = 'csv' | 'ndjson';

/** The types of content that are answered, the one that is given to whoever takes any first. */
const TYPES: readonly (readonly [type: string, format: ExportFormat | null])[] = [
  ['application/graphql-response+json', null],
  ['application/graphql-response+json; charset=utf-8', null],
  ['application/json', null],
  ['application/json; charset=utf-8', null],
  ['text/csv', 'csv'],
  ['text/csv; charset=utf-8', 'csv'],
  ['application/x-ndjson', 'ndjson'],
  ['application/x-ndjson; charset=utf-8', 'ndjson'],
];

/** The format that an `Accept` header prefers, by its q-values; `null` for JSON, and for what is not answered at all. */
export function exportFormatOf(accept: string | undefined): ExportFormat | null {
  if (accept === undefined) return null;
  const known = formats.get(accept);
  if (known !== undefined) return known;
  const format = preferredIn(accept);
  if (formats.size < MOST_REMEMBERED) formats.set(accept, format);
  return format;
}

const MOST_REMEMBERED = 200;
const formats = new Map<string, ExportFormat | null>();

function preferredIn(accept: string): ExportFormat | null {
  const preferred = new Negotiator({ headers: { accept } }).mediaType(TYPES.map(([type]) => type));
  return TYPES.find(([type]) => type === preferred)?.[1] ?? null;
}
