import { ANONYMOUS, hashKey, type Identity, PublicError } from '@pilotage/kit/service';

/** Finds who holds the key of a hash; `null` when nobody does. */
export type Identify = (keyHash: string) => Promise<Identity | null>;

/**
 * Who calls, by the key in the `Authorization` header; without one, anybody, who may read.
 *
 * @throws PublicError UNAUTHENTICATED when the header holds no key that anybody holds.
 */
export async function callerOf(
  authorization: string | undefined,
  identify: Identify,
): Promise<Identity> {
  if (authorization === undefined) return ANONYMOUS;
  const key = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  const identity = key === undefined ? null : await identify(hashKey(key));
  if (identity) return identity;
  throw new PublicError(
    'UNAUTHENTICATED',
    'Nobody holds this key. Send "Authorization: Bearer <key>" with a key of this platform, or leave the header out to read.',
  );
}
