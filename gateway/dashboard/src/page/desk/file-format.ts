/** How a file of rows is sent. */
export interface FileFormat {
  readonly contentType: string;
  readonly isPacked: boolean;
  /** Whether its sheets name themselves. */
  readonly isWorkbook: boolean;
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  jsonl: 'application/x-ndjson',
  xlsx: SPREADSHEET,
};

/** What the choice of a file offers. */
export const ACCEPTED = [...Object.keys(CONTENT_TYPES).map((ending) => `.${ending}`), '.gz'].join(
  ',',
);

/** The format of a file, by its name; `null` for one that is not read. */
export function formatOf(name: string): FileFormat | null {
  const [, ending = '', packed] = /\.([a-z]+)(\.gz)?$/i.exec(name) ?? [];
  const contentType = CONTENT_TYPES[ending.toLowerCase()];
  if (contentType === undefined) return null;
  return {
    contentType,
    isPacked: packed !== undefined,
    isWorkbook: contentType === SPREADSHEET,
  };
}
