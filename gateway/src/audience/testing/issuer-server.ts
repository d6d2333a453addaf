import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import Provider, { type ClientMetadata } from 'oidc-provider';
import type { IssuerOptions } from '../sign-in/issuer.ts';

/** The client that a gateway is at the test's issuer. */
export const CLIENT = { id: 'pilotage', secret: 'a secret between the two' };

/** What a gateway is told of it. */
export function issuerOptions(url: string, more: object = {}): IssuerOptions {
  return {
    url,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    clientAuthentication: 'client_secret_post',
    scopes: 'openid',
    acrValues: null,
    audience: null,
    userinfoSignedAlg: null,
    sirets: null,
    keysCooldownMs: 0,
    awayMs: 0,
    ...more,
  };
}

const ALGORITHM = 'RS256';

/** What of the issuer a test chooses. */
export interface IssuerServerOptions {
  readonly signedUserinfo?: boolean;
  /** What userinfo and the id token tell of everybody. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** A real issuer on this machine, by which whoever the test names signs in without being asked. */
export async function startIssuer({
  signedUserinfo = false,
  claims = {},
}: IssuerServerOptions = {}) {
  const issuer = { account: 'ada', isDown: false, seen: [] as string[] };
  let provider: Provider | null = null;
  let key: JWK = {};
  let redirects: { readonly callback: string; readonly home: string } | null = null;
  const server = createServer((request, response) => {
    issuer.seen.push(request.url ?? '');
    if (issuer.isDown || provider === null) return response.destroy();
    if (request.url?.startsWith('/interaction/')) return void agree(provider, request, response);
    return void provider.callback()(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function agree(by: Provider, request: IncomingMessage, response: ServerResponse) {
    await by.interactionFinished(request, response, { login: { accountId: issuer.account } });
  }

  async function rotateKeys(): Promise<void> {
    const pair = await generateKeyPair(ALGORITHM, { extractable: true });
    key = { ...(await exportJWK(pair.privateKey)), kid: randomUUID(), use: 'sig', alg: ALGORITHM };
    if (redirects === null) return;
    const client: ClientMetadata = {
      client_id: CLIENT.id,
      client_secret: CLIENT.secret,
      token_endpoint_auth_method: 'client_secret_post',
      redirect_uris: [redirects.callback],
      post_logout_redirect_uris: [redirects.home],
      ...(signedUserinfo ? { userinfo_signed_response_alg: ALGORITHM } : {}),
    };
    provider = new Provider(url, {
      clients: [client],
      jwks: { keys: [key] },
      cookies: { keys: ['a cookie key'] },
      claims: { openid: ['sub', ...Object.keys(claims)] },
      features: {
        devInteractions: { enabled: false },
        jwtUserinfo: { enabled: true },
        rpInitiatedLogout: { enabled: true },
      },
      findAccount: (_context, id) => ({
        accountId: id,
        claims: async () => ({ sub: id, ...claims }),
      }),
      async loadExistingGrant({ oidc }) {
        const { Grant } = oidc.provider;
        const grant = new Grant({
          clientId: oidc.client?.clientId ?? '',
          accountId: oidc.session?.accountId ?? '',
        });
        grant.addOIDCScope('openid');
        await grant.save();
        return grant;
      },
    });
  }

  return Object.assign(issuer, {
    url,
    /** Opens it, once the gateway's address is known. */
    async open(gateway: string): Promise<void> {
      redirects = { callback: `${gateway}/sign-in/callback`, home: `${gateway}/` };
      await rotateKeys();
    },
    rotateKeys,
    /** A token of the issuer's, signed with its present key or with another. */
    async token(contents: Readonly<Record<string, unknown>>, signing: JWK = key): Promise<string> {
      return new SignJWT({
        iss: url,
        aud: CLIENT.id,
        sub: 'ada',
        iat: Math.floor(Date.now() / 1000),
        exp: inAnHour(),
        ...contents,
      })
        .setProtectedHeader({ alg: ALGORITHM, kid: String(key.kid) })
        .sign(await importJWK(signing, ALGORITHM));
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}

function inAnHour(): number {
  return Math.floor(Date.now() / 1000) + 3600;
}
