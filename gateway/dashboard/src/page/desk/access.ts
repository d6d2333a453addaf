/** For which department somebody publishes, and by what: a key, or `null` where the session counts. */
export interface Access {
  readonly department: string;
  readonly key: string | null;
}

/** What nobody sees, and what comes along when a key is copied from a letter or a spreadsheet. */
const UNSEEN = /[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** The key that somebody has written. */
export const keyOf = (written: string) => written.replace(UNSEEN, '');

/** What no header can carry, and no key has. */
const NOT_CARRIED = /[^\x21-\xff]/gu;

/** The headers by which the gateway knows who calls: a key that no header can carry goes as one that nobody knows. */
export function headersOf({ key }: Pick<Access, 'key'>): Readonly<Record<string, string>> {
  if (key === null || key === '') return {};
  return { authorization: `Bearer ${key.replace(NOT_CARRIED, '?')}` };
}

/** A name for a run: sent again under it, nothing is taken twice. */
export function runKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `desk-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
