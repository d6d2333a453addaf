import { exportJWK, generateKeyPair, importJWK, type JWK, jwtVerify, SignJWT } from 'jose';
import { PublicError } from '../errors.ts';
import { ANONYMOUS, type Identity, type Role } from './identity.ts';

/** A key that signs tokens, or checks them. */
export type SigningKey = JWK;

/** Who may sign tokens. */
export type Issuer = 'gateway' | 'pilotage';

const ALGORITHM = 'ES256';
const LIFE_SECONDS = 60;
const REUSE_MS = 30_000;

/** What each issuer may vouch for: the gateway for callers and for itself, pilotage for itself alone. */
const MAY_MINT: Readonly<Record<Issuer, readonly Role[]>> = {
  gateway: ['reader', 'publisher', 'steward', 'gateway'],
  pilotage: ['service'],
};

/** A fresh pair of keys; the public half checks what the private half signs. */
export async function createSigningKey(): Promise<{
  publicKey: SigningKey;
  privateKey: SigningKey;
}> {
  const pair = await generateKeyPair(ALGORITHM, { extractable: true });
  return {
    publicKey: await exportJWK(pair.publicKey),
    privateKey: await exportJWK(pair.privateKey),
  };
}

/**
 * Makes short tokens that say who calls, each for one subgraph.
 *
 * A token lives for a minute, and is used again for the same caller and subgraph during half of it.
 */
export function createMinter({
  issuer,
  privateKey,
}: {
  readonly issuer: Issuer;
  readonly privateKey: SigningKey;
}) {
  const key = importJWK(privateKey, ALGORITHM);
  const minted = new Map<string, { readonly until: number; readonly token: Promise<string> }>();
  return async (identity: Identity, audience: string): Promise<string> => {
    const { id, role, department } = identity;
    const name = JSON.stringify([audience, id, role, department ?? null]);
    const known = minted.get(name);
    if (known && Date.now() < known.until) return known.token;
    for (const [old, { until }] of minted) if (until <= Date.now()) minted.delete(old);
    const token = key.then((signing) =>
      new SignJWT({ role, ...(department ? { department } : {}) })
        .setProtectedHeader({ alg: ALGORITHM })
        .setIssuer(issuer)
        .setSubject(id)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(`${LIFE_SECONDS}s`)
        .sign(signing),
    );
    minted.set(name, { until: Date.now() + REUSE_MS, token });
    return token;
  };
}

/** What a verifier trusts. */
export interface VerifierOptions {
  /** The subgraph for which tokens must be meant. */
  readonly audience: string;
  readonly issuers: Readonly<Partial<Record<Issuer, SigningKey>>>;
}

/**
 * Tells who calls from the `Authorization` header alone; without one, anybody.
 *
 * @throws PublicError UNAUTHENTICATED when the token is not one to trust.
 */
export function createVerifier({ audience, issuers }: VerifierOptions) {
  const keys = new Map(
    Object.entries(issuers).map(([issuer, key]) => [issuer, importJWK(key, ALGORITHM)]),
  );
  return async (authorization: string | undefined): Promise<Identity> => {
    if (authorization === undefined) return ANONYMOUS;
    const token = /^Bearer (.+)$/.exec(authorization)?.[1];
    const identity = token === undefined ? null : await identityIn(token, audience, keys);
    if (identity) return identity;
    throw new PublicError('UNAUTHENTICATED', 'The token is not valid here, or has run out.');
  };
}

async function identityIn(
  token: string,
  audience: string,
  keys: ReadonlyMap<string, ReturnType<typeof importJWK>>,
): Promise<Identity | null> {
  for (const [issuer, key] of keys) {
    const verified = await jwtVerify(token, await key, {
      issuer,
      audience,
      algorithms: [ALGORITHM],
    }).catch(() => null);
    if (verified === null) continue;
    const { sub, role, department } = verified.payload;
    const allowed = MAY_MINT[issuer as Issuer].find((one) => one === role);
    if (sub === undefined || allowed === undefined) return null;
    return { id: sub, role: allowed, ...(typeof department === 'string' ? { department } : {}) };
  }
  return null;
}
