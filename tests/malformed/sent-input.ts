import type { Readable } from 'node:stream';

/** Something that is sent to a department. */
export type SentInput =
  | { readonly as: 'graph'; readonly input: object }
  | {
      readonly as: 'file';
      readonly type: string;
      readonly packed: boolean;
      readonly sheet: string | null;
      payload(): Buffer | Readable;
    };

/** The content types of files of rows. */
export const types = {
  ndjson: 'application/x-ndjson',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A file of bytes. */
export function fileOf(
  type: keyof typeof types,
  bytes: Buffer,
  {
    packed = false,
    sheet = null,
  }: { readonly packed?: boolean; readonly sheet?: string | null } = {},
): SentInput {
  return { as: 'file', type: types[type], packed, sheet, payload: () => bytes };
}
