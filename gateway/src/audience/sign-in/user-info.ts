import { type JWTPayload, jwtVerify } from 'jose';
import { fetchProtectedResource } from 'openid-client';
import { ALGORITHMS, type DiscoveredIssuer, type IssuerOptions } from './issuer.ts';

/**
 * What the issuer tells of a person: as plain JSON, or signed for us.
 *
 * The access token is passed on as it is; nothing is read from it.
 *
 * @throws Error when it is not about this person, or not signed as it must be.
 */
export async function userInfo(
  { configuration, keys, name }: DiscoveredIssuer,
  { clientId, userinfoSignedAlg }: Pick<IssuerOptions, 'clientId' | 'userinfoSignedAlg'>,
  { accessToken, subject }: { readonly accessToken: string; readonly subject: string },
): Promise<JWTPayload> {
  const { userinfo_endpoint } = configuration.serverMetadata();
  if (userinfo_endpoint === undefined) return {};
  const url = new URL(userinfo_endpoint);
  const response = await fetchProtectedResource(configuration, accessToken, url, 'GET');
  if (!response.ok) throw new Error(`userinfo answered ${response.status}`);
  const isSigned = /^application\/jwt\b/.test(response.headers.get('content-type') ?? '');
  if (!isSigned && userinfoSignedAlg !== null) throw new Error('userinfo is not signed');
  const body = await response.text();
  const claims = isSigned
    ? (
        await jwtVerify(body, keys, {
          issuer: name,
          audience: clientId,
          algorithms: userinfoSignedAlg === null ? ALGORITHMS : [userinfoSignedAlg],
        })
      ).payload
    : (JSON.parse(body) as JWTPayload);
  if (claims.sub !== subject) throw new Error('userinfo is about somebody else');
  return claims;
}
