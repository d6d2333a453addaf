import { type Log, PublicError } from '@pilotage/kit/service';
import { type JWTPayload, jwtVerify } from 'jose';
import * as client from 'openid-client';
import type { Attempt } from './attempts.ts';
import { ALGORITHMS, type DiscoveredIssuer, type Issuer, issuerIsAway } from './issuer.ts';
import { userInfo } from './user-info.ts';

/** An account at an issuer. */
export interface Account {
  readonly issuer: string;
  readonly subject: string;
  /** What the issuer wants to see again at the sign-out. */
  readonly idToken: string;
}

/** Where a browser is sent to sign in, and what its answer is bound to. */
export async function beginning(
  issuer: Issuer,
  { redirectUri, next }: { readonly redirectUri: string; readonly next: string },
): Promise<{ readonly url: URL; readonly attempt: Attempt }> {
  const { configuration } = await issuer.discovered();
  const verifier = client.randomPKCECodeVerifier();
  const attempt = { state: client.randomState(), nonce: client.randomNonce(), verifier, next };
  const url = client.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: issuer.scopes,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(issuer.acrValues === null ? {} : { acr_values: issuer.acrValues }),
  });
  return { url, attempt };
}

/**
 * The account that a browser comes back with.
 *
 * @throws PublicError UNAUTHENTICATED when the answer is not one to trust; FORBIDDEN for an establishment that is not
 * among those admitted; SOURCE_UNAVAILABLE when the issuer does not answer.
 */
export async function ending(
  issuer: Issuer,
  { callback, attempt }: { readonly callback: URL; readonly attempt: Attempt },
  log: Log,
): Promise<Account> {
  const discovered = await issuer.discovered();
  const found = await accountIn(discovered, issuer, { callback, attempt }).catch(
    (error: unknown) => {
      log.warn({ reason: reasonOf(error) }, 'a sign-in failed');
      throw isAway(error) ? issuerIsAway() : notTrusted(error);
    },
  );
  const { claims, ...account } = found;
  const siret = claims['siret'];
  if (issuer.sirets !== null && !issuer.sirets.some((one) => one === siret)) {
    throw new PublicError(
      'FORBIDDEN',
      'Your establishment (SIRET) is not among those whose people sign in here. Ask a steward of the platform.',
    );
  }
  return account;
}

async function accountIn(
  discovered: DiscoveredIssuer,
  issuer: Issuer,
  { callback, attempt }: { readonly callback: URL; readonly attempt: Attempt },
): Promise<Account & { readonly claims: JWTPayload }> {
  const { configuration, keys, name } = discovered;
  const tokens = await client.authorizationCodeGrant(configuration, callback, {
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    pkceCodeVerifier: attempt.verifier,
    idTokenExpected: true,
  });
  const idToken = tokens.id_token ?? '';
  // The library trusts the channel; the signature is checked too, with keys that follow a rotation at once.
  const { payload } = await jwtVerify(idToken, keys, {
    issuer: name,
    audience: issuer.clientId,
    algorithms: ALGORITHMS,
    requiredClaims: ['sub', 'exp'],
  });
  const subject = payload.sub ?? '';
  const told = await userInfo(discovered, issuer, { accessToken: tokens.access_token, subject });
  return { issuer: name, subject, idToken, claims: { ...payload, ...told } };
}

/** Whether the issuer gave no usable answer, rather than one that is refused. */
function isAway(error: unknown): boolean {
  if (error instanceof client.ResponseBodyError) return error.status >= 500;
  if (error instanceof client.ClientError) return UNUSABLE.has(error.code ?? '');
  return error instanceof TypeError || (error as { code?: unknown }).code === 'ERR_JWKS_TIMEOUT';
}

const UNUSABLE: ReadonlySet<string> = new Set([
  '',
  'OAUTH_TIMEOUT',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
]);

function notTrusted(error: unknown): PublicError {
  const isRefused =
    error instanceof client.AuthorizationResponseError && error.error === 'access_denied';
  return new PublicError(
    'UNAUTHENTICATED',
    isRefused
      ? 'The sign-in was refused or given up there. Begin again at /sign-in.'
      : 'This answer of the sign-in is not one to trust, was used already, or is too late. Begin again at /sign-in.',
  );
}

/** Why, in words that hold neither codes nor tokens. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
}
