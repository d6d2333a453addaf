import { hashKey, PublicError } from '@pilotage/kit/service';
import { ANYBODY, type Caller } from './caller.ts';

/** Finds who holds the key of a hash; `null` when nobody does. */
export type Identify = (keyHash: string) => Promise<Caller | null>;

/**
 * Who calls, by the key in the `Authorization` header; without one, anybody, who may read.
 *
 * @throws PublicError UNAUTHENTICATED when the header holds no key that anybody holds.
 */
export async function callerOf(
  authorization: string | undefined,
  identify: Identify,
): Promise<Caller> {
  if (authorization === undefined) return ANYBODY;
  const key = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  const caller = key === undefined ? null : await identify(hashKey(key));
  if (caller) return caller;
  throw new PublicError(
    'UNAUTHENTICATED',
    'Nobody holds this key. Send "Authorization: Bearer <key>" with a key of this platform, or leave the header out to read.',
  );
}
