import { readFileSync } from 'node:fs';
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

/**
 * The ids of beta.gouv.fr's `organisations.json`.
 *
 * @throws ImportError when the file is not a list of organisations with an id each.
 */
export function organisationIds(file: string): ReadonlySet<string> {
  const list = organisationList(readText(file));
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
