import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import { ALGORITHMS, type Issuer, type IssuerOptions, issuerIsAway } from './issuer.ts';

/** An account that a token of the issuer's stands for. */
export interface TokenAccount {
  readonly issuer: string;
  readonly subject: string;
  /** When the token was issued, in milliseconds: a later sign-out of its person ends it. */
  readonly at: number;
  /** Until when it is good, in milliseconds. */
  readonly until: number;
}

/**
 * The account of an issuer's own token that is meant for the gateway; `null` for any other token.
 *
 * Tokens are taken only where the gateway has a name of its own for them (`OIDC_AUDIENCE`). Those that are meant for
 * the client alone tell it of a sign-in, travel through addresses, and let nobody in.
 *
 * @throws PublicError SOURCE_UNAVAILABLE when the issuer does not answer with its keys.
 */
export async function accountOf(token: string, issuer: Issuer): Promise<TokenAccount | null> {
  const { audience } = issuer;
  // What is not meant for us asks nothing of the issuer.
  if (audience === null || !claimsToBeForUs(token, issuer)) return null;
  const { keys, name } = await issuer.discovered();
  const verified = await jwtVerify(token, keys, {
    issuer: name,
    audience,
    algorithms: ALGORITHMS,
    requiredClaims: ['sub', 'exp', 'iat'],
  }).catch((error: unknown) => {
    if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) return null;
    throw issuerIsAway();
  });
  const { sub: subject, exp = 0, iat, siret } = verified?.payload ?? {};
  if (subject === undefined || typeof iat !== 'number') return null;
  if (issuer.sirets !== null && !issuer.sirets.some((one) => one === siret)) return null;
  return { issuer: name, subject, at: iat * 1000, until: exp * 1000 };
}

/** Whether a token claims to be this issuer's, and for the gateway; its signature is not checked yet. */
function claimsToBeForUs(token: string, { url, audience, clientId }: IssuerOptions): boolean {
  const { iss, aud } = claimsIn(token);
  const meantFor = [aud ?? []].flat();
  return (
    mayBeNamed(iss, url) &&
    meantFor.some((one) => one === audience) &&
    meantFor.some((one) => one !== clientId)
  );
}

function claimsIn(token: string): JWTPayload {
  try {
    return decodeJwt(token);
  } catch {
    return {};
  }
}

/** Whether the issuer at an address may have that name: it is the address, but where that is its document's own. */
function mayBeNamed(name: unknown, url: string): boolean {
  if (typeof name !== 'string') return false;
  return url.includes('/.well-known/') || URL.parse(name)?.href === URL.parse(url)?.href;
}
