import { readFileSync } from 'node:fs';
import { type AskSource, SourceError } from '@pilotage/kit/sources';
import { brokenFile, ImportError } from './import-error.ts';

/**
 * The text of a file.
 *
 * @throws ImportError when there is none, or it is not UTF-8.
 */
export function readText(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ImportError(
      `${file} cannot be read (${code ?? 'unknown reason'}); is the path right?`,
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError(`Nothing was published anywhere: ${file} is not UTF-8; fetch it again.`);
  }
}

/** Whether a file is named by its address on the web. */
export function isAddress(file: string): boolean {
  return /^https?:\/\//i.test(file);
}

/** A file or an address as messages name it: without the query, which can hold a secret. */
export function shownPlace(file: string): string {
  return isAddress(file) && URL.canParse(file)
    ? `${new URL(file).origin}${new URL(file).pathname}`
    : file;
}

/**
 * The text of a file, or of what stands at an address on the web.
 *
 * @throws ImportError when there is none, or it is not UTF-8.
 */
export async function fetchText(file: string, ask: AskSource): Promise<string> {
  if (!isAddress(file)) return readText(file);
  try {
    return await ask({ source: URL.canParse(file) ? new URL(file).host : 'The source', url: file });
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    throw new ImportError(`Nothing was published anywhere. ${error.message}`);
  }
}

/**
 * The ids of beta.gouv.fr's `organisations.json`; `file` names it in messages.
 *
 * @throws ImportError when the text is not a list of organisations with an id each.
 */
export function organisationIds(file: string, text: string): ReadonlySet<string> {
  const list = organisationList(text);
  const ids = (list ?? []).map((one) => (one as { readonly id?: unknown } | null)?.id);
  const faulty = ids.findIndex((id) => typeof id !== 'string');
  if (list !== null && faulty === -1) return new Set(ids as string[]);
  throw brokenFile(file, [
    {
      record: list === null ? 'the file' : `record ${faulty + 1}`,
      field: list === null ? '' : 'id',
      value: ids[faulty],
      message: 'This is not a list of organisations with an id each.',
      remedy: 'Give a file of the shape of https://beta.gouv.fr/api/v2.7/organisations.json.',
    },
  ]);
}

function organisationList(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
