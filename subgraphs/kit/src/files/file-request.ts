import { frenchTypography, type Label, suggestion } from '@pilotage/schema';
import type { FastifyRequest } from 'fastify';
import type { SentFile } from '../publication/read-file.ts';
import {
  type ReadOptions,
  type Row,
  readCsv,
  readNdjson,
  readSpreadsheet,
  type Sheet,
  unpacked,
} from '../rows/index.ts';
import { PublicError } from '../service/index.ts';
import { attended, bounded, MOST_BYTES } from './file-bytes.ts';

/** The content type of a workbook (.xlsx). */
export const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How a file is read, by its content type. */
const FORMATS: Readonly<
  Record<
    string,
    (bytes: AsyncIterable<Uint8Array>, options: ReadOptions) => AsyncIterable<readonly Row[]>
  >
> = {
  'application/x-ndjson': readNdjson,
  'text/csv': readCsv,
  [SPREADSHEET]: readSpreadsheet,
};

/** The file that a request sends: its bytes come as they are read. */
export function sentFile(request: FastifyRequest, sheets: readonly Sheet[]): SentFile {
  const query = readQuery(request.query as Readonly<Record<string, unknown>>, sheets);
  const { sheet, ...envelope } = query;
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const read = FORMATS[type];
  if (read === undefined) {
    throw new PublicError(
      'BAD_INPUT',
      `The content type "${type}" is not one of a file. Send ${Object.keys(FORMATS).join(', ')}.`,
      { known: Object.keys(FORMATS) },
    );
  }
  const bytes = attended(request.body as AsyncIterable<Uint8Array>);
  return {
    envelope,
    options: {
      sheet,
      type,
      knownAt: envelope.knownAt,
      source: envelope.source,
      demonstration: envelope.demonstration,
    },
    bytes:
      packing(request) === 'gzip' ? unpacked(bytes, { mostBytes: MOST_BYTES }) : bounded(bytes),
    rows: (all, report) => read(all, { sheets, sheet, report }),
  };
}

function packing({ headers }: FastifyRequest): 'gzip' | 'identity' {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding === 'gzip' || encoding === 'identity') return encoding;
  throw new PublicError(
    'BAD_INPUT',
    `The content encoding "${encoding}" is not one we read. Send gzip, or the file as it is.`,
  );
}

const ONCE: Label = { fr: 'Donnez-le une seule fois.', en: 'Give it once.' };
const TRUE_OR_FALSE: Label = { fr: 'Donnez true ou false.', en: 'Give true or false.' };
const PARAMETERS = ['key', 'sheet', 'knownAt', 'source', 'demonstration', 'dryRun'] as const;

/** What surrounds the rows, as parameters of the address; an unknown or repeated one is refused. */
function readQuery(query: Readonly<Record<string, unknown>>, sheets: readonly Sheet[]) {
  for (const [name, value] of Object.entries(query)) {
    if (!PARAMETERS.some((known) => known === name)) {
      throw badParameter(name, value, suggestion(name, PARAMETERS));
    }
    if (typeof value !== 'string') throw badParameter(name, value, ONCE);
  }
  const { key, sheet, knownAt, source, demonstration, dryRun } = query as Readonly<
    Partial<Record<(typeof PARAMETERS)[number], string>>
  >;
  if (key === undefined) {
    throw new PublicError(
      'BAD_INPUT',
      'The parameter key is missing. Name this run, and send the same key again if you retry it.',
      { parameter: 'key', value: null },
    );
  }
  const codes = sheets.map(({ code }) => code);
  if (sheet !== undefined && !codes.includes(sheet)) {
    throw badParameter('sheet', sheet, suggestion(sheet, codes));
  }
  return {
    key,
    sheet: sheet ?? null,
    knownAt: knownAt ?? null,
    source: source ?? null,
    demonstration: readFlag('demonstration', demonstration),
    dryRun: readFlag('dryRun', dryRun),
  };
}

function readFlag(name: string, value: string | undefined): boolean {
  if (value === undefined || value === 'false') return false;
  if (value === 'true') return true;
  throw badParameter(name, value, TRUE_OR_FALSE);
}

function badParameter(name: string, value: unknown, { fr, en }: Label): PublicError {
  return new PublicError('BAD_INPUT', `The parameter ${name} is not right. ${en}`, {
    fr: frenchTypography(`Le paramètre ${name} n’est pas correct. ${fr}`),
    parameter: name,
    value: value ?? null,
  });
}
