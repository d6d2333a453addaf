import { type Access, headersOf } from './access.ts';
import { askedJson, type Failure, failureOf, type ToldError } from './failure.ts';
import type { FileFormat } from './file-format.ts';
import type { Receipt } from './receipt.tsx';

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
  { dryRun, signal }: { readonly dryRun: boolean; readonly signal: AbortSignal },
): Promise<Outcome> {
  const search = new URLSearchParams({ key: run, dryRun: String(dryRun) });
  if (sheet !== '' && !format.isWorkbook) search.set('sheet', sheet);
  if (knownAt !== '') search.set('knownAt', knownAt);
  if (source !== '') search.set('source', source);
  if (demonstration) search.set('demonstration', 'true');
  const answer = await askedJson<{
    readonly receipt?: Receipt;
    readonly errors?: readonly ToldError[];
  }>(`/publish/${access.department}?${search}`, {
    method: 'POST',
    headers: {
      'content-type': format.contentType,
      ...(format.isPacked ? { 'content-encoding': 'gzip' } : {}),
      ...headersOf(access),
    },
    body: file,
    signal,
  });
  if ('failure' in answer) return answer;
  const { receipt, errors } = answer.body;
  return receipt ? { receipt } : { failure: failureOf(errors) };
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
