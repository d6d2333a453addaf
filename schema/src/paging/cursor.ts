import { PageError } from './page-error.ts';

/** The opaque text that marks a place in an ordered list. */
export function encodeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');
}

/**
 * The place that a cursor marks.
 *
 * @throws PageError INVALID_CURSOR when the text is none of ours.
 */
export function decodeCursor(cursor: string): readonly string[] {
  const key = parsed(cursor);
  if (Array.isArray(key) && key.length > 0 && key.every((part) => typeof part === 'string'))
    return key;
  throw new PageError(
    'INVALID_CURSOR',
    'after is not a cursor of this list; give the endCursor of its previous page, or leave it out',
  );
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
