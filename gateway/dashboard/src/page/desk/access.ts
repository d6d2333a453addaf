/** For which department somebody publishes, and by what: a key, or `null` where the session counts. */
export interface Access {
  readonly department: string;
  readonly key: string | null;
}

/** What no key holds, but what is copied with one: blanks, invisible characters, a typographer's quotes. */
const NOT_OF_A_KEY = /[^\x21-\x7e]/g;

/** The headers by which the gateway knows who calls. */
export function headersOf({ key }: Pick<Access, 'key'>): Readonly<Record<string, string>> {
  const bare = key?.replace(NOT_OF_A_KEY, '') ?? '';
  return bare === '' ? {} : { authorization: `Bearer ${bare}` };
}

/** A name for a run: sent again under it, nothing is taken twice. */
export function runKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `desk-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
