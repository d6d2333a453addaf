import { decodeJwt, errors, jwtVerify } from 'jose';
import { ALGORITHMS, type Issuer, issuerIsAway } from './issuer.ts';

/** Whether a token claims to be this issuer's; nothing is checked yet. */
export function claimsToBeOf(token: string, issuer: string): boolean {
  try {
    return decodeJwt(token).iss === issuer;
  } catch {
    return false;
  }
}

/**
 * The account of an issuer's own token that is meant for us, and until when it is good in milliseconds; `null` for any
 * other token.
 *
 * @throws PublicError SOURCE_UNAVAILABLE when the issuer does not answer with its keys.
 */
export async function accountOf(token: string, issuer: Issuer) {
  const { keys, name } = await issuer.discovered();
  if (!claimsToBeOf(token, name)) return null;
  const verified = await jwtVerify(token, keys, {
    issuer: name,
    audience: issuer.audience ?? issuer.clientId,
    algorithms: ALGORITHMS,
    requiredClaims: ['sub', 'exp'],
  }).catch((error: unknown) => {
    if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) return null;
    throw issuerIsAway();
  });
  const { sub: subject, exp = 0 } = verified?.payload ?? {};
  return subject === undefined ? null : { issuer: name, subject, until: exp * 1000 };
}
