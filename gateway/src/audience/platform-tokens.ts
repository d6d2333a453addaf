import type { SigningKey } from '@pilotage/kit/service';
import { type CryptoKey, importJWK, jwtVerify, SignJWT } from 'jose';

/** Whose token it is: a machine's key, or a person's session. */
export type TokenHolder =
  | { readonly kind: 'key'; readonly id: string }
  /** `at`: when the person signed in, in milliseconds. */
  | { readonly kind: 'person'; readonly id: string; readonly at: number };

/** How long a token lives. */
export const TOKEN_SECONDS = 600;

/** Who issues it, and for whom it is meant. */
export const PLATFORM = 'gateway';

const ALGORITHM = 'ES256';
const TYPE = 'pilotage+jwt';

/**
 * Makes and checks the platform's own short tokens, by which a script calls without a lasting secret.
 *
 * A token says whose it is, not what they may do: that is looked up at each request.
 */
export function platformTokens(privateKey: SigningKey) {
  const { d: _private, ...publicKey } = privateKey;
  const signing = importJWK(privateKey, ALGORITHM);
  const checking = importJWK(publicKey, ALGORITHM);
  return {
    async make(holder: TokenHolder): Promise<string> {
      const { kind, id } = holder;
      return new SignJWT({ kind, ...(kind === 'person' ? { at: holder.at } : {}) })
        .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
        .setIssuer(PLATFORM)
        .setAudience(PLATFORM)
        .setSubject(id)
        .setIssuedAt()
        .setExpirationTime(`${TOKEN_SECONDS}s`)
        .sign(await signing);
    },
    /** Whose it is, and until when in milliseconds; `null` when it is none of ours, or no more. */
    async check(token: string) {
      const verified = await jwtVerify(token, (await checking) as CryptoKey, {
        issuer: PLATFORM,
        audience: PLATFORM,
        algorithms: [ALGORITHM],
        typ: TYPE,
        requiredClaims: ['exp', 'sub'],
      }).catch(() => null);
      const { sub: id, exp = 0, kind, at } = verified?.payload ?? {};
      if (id === undefined) return null;
      const until = exp * 1000;
      if (kind === 'key') return { holder: { kind, id } as TokenHolder, until };
      if (kind !== 'person' || typeof at !== 'number') return null;
      return { holder: { kind, id, at } as TokenHolder, until };
    },
  };
}
