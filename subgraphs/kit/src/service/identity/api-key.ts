import { createHash, randomBytes } from 'node:crypto';

/** A machine's key: 256 random bits behind a prefix that says whose it is. */
export function createKey(prefix: string): string {
  return `${prefix}_${randomBytes(32).toString('base64url')}`;
}

/** What is stored of a key. A plain hash is enough: nobody can guess 256 random bits. */
export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
