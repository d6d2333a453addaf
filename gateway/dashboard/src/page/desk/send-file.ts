import { type Access, headersOf } from './access.ts';
import { type Failure, failureOf, type ToldError, unreached } from './failure.ts';
import type { FileFormat } from './file-format.ts';
import type { Receipt } from './receipt.tsx';
import { type Upload, uploaded } from './upload.ts';

/** A file, and what is said of it. */
export interface Sending {
  readonly access: Access;
  readonly file: File;
  readonly format: FileFormat;
  /** Names this run. */
  readonly run: string;
  readonly sheet: string;
  readonly knownAt: string;
  readonly source: string;
  readonly demonstration: boolean;
}

/** What became of a file. */
export type Outcome = { readonly receipt: Receipt } | { readonly failure: Failure };

/** Sends a file to its department, to be published or only to be tried. */
export async function sendFile(
  { access, file, format, run, sheet, knownAt, source, demonstration }: Sending,
  { dryRun, signal, sent }: { readonly dryRun: boolean } & Pick<Upload, 'signal' | 'sent'>,
): Promise<Outcome> {
  const search = new URLSearchParams({ key: run, dryRun: String(dryRun) });
  if (sheet !== '' && !format.isWorkbook) search.set('sheet', sheet);
  if (knownAt !== '') search.set('knownAt', knownAt);
  if (source !== '') search.set('source', source);
  if (demonstration) search.set('demonstration', 'true');
  const headers = {
    'content-type': format.contentType,
    ...(format.isPacked ? { 'content-encoding': 'gzip' } : {}),
    ...headersOf(access),
  };
  try {
    const address = `/publish/${access.department}?${search}`;
    const answer = await uploaded(address, { headers, file, signal, sent });
    const { receipt, errors } = JSON.parse(answer) as Told;
    return receipt ? { receipt } : { failure: failureOf(errors) };
  } catch {
    if (signal.aborted) return { failure: unreached('STOPPED') };
    return { failure: unreached((await isReadable(file)) ? 'UNREACHED' : 'FILE_CHANGED') };
  }
}

/** A file that was saved again, moved or deleted since it was chosen is read no more. */
async function isReadable(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

interface Told {
  readonly receipt?: Receipt;
  readonly errors?: readonly ToldError[];
}

/** The template of a department: a sheet for everything that it can publish. */
export async function fetchTemplate(
  access: Access,
): Promise<{ readonly file: Blob } | { readonly failure: Failure }> {
  const address = `/publish/${access.department}/template.xlsx`;
  try {
    const response = await fetch(address, { headers: headersOf(access) });
    if (response.ok) return { file: await response.blob() };
    const { errors } = (await response.json()) as { readonly errors?: readonly ToldError[] };
    return { failure: failureOf(errors) };
  } catch {
    return { failure: failureOf([{ message: '', extensions: { code: 'UNREACHED' } }]) };
  }
}
