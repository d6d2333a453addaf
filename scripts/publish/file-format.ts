import { ImportError } from '../import/import-error.ts';

/** How a file is sent. */
export interface FileFormat {
  readonly contentType: string;
  readonly isPacked: boolean;
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ndjson: 'application/x-ndjson',
  jsonl: 'application/x-ndjson',
  csv: 'text/csv',
  xlsx: SPREADSHEET,
};

/** What a file's name may end with. */
export const formats: readonly string[] = Object.keys(CONTENT_TYPES).map((name) => `.${name}`);

/** The format of a file, by its name. */
export function formatOf(file: string): FileFormat {
  const [, ending = '', packed] = /\.([a-z]+)(\.gz)?$/i.exec(file) ?? [];
  const contentType = CONTENT_TYPES[ending.toLowerCase()];
  if (contentType !== undefined) return { contentType, isPacked: packed !== undefined };
  if (/^xlsm?$|^xls$|^ods$/i.test(ending)) {
    throw new ImportError(`${file} is not a workbook that is read; save it as .xlsx.`);
  }
  throw new ImportError(
    `${file} does not end with ${formats.join(', ')}; rename it after its format.`,
  );
}
