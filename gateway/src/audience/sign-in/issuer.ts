import { type Log, PublicError } from '@pilotage/kit/service';
import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import * as client from 'openid-client';

/** Who signs people in, and as what we are known there. */
export interface IssuerOptions {
  /** Its address, such as `https://fca.integ01.dev-agentconnect.fr/api/v2`. */
  readonly url: string;
  readonly clientId: string;
  /** `null`: we are a public client, and prove ourselves by PKCE alone. */
  readonly clientSecret: string | null;
  /** How the secret is shown. */
  readonly clientAuthentication: 'client_secret_post' | 'client_secret_basic';
  /** Where the issuer sends browsers back to; absent: `/sign-in/callback` of our address. */
  readonly redirectUri?: string;
  readonly scopes: string;
  /** The assurance that is asked for; `null`: the issuer's own choice. */
  readonly acrValues: string | null;
  /** The `aud` of the issuer's tokens that are meant for the gateway, never the client's id; `null`: none is taken. */
  readonly audience: string | null;
  /** How userinfo must be signed; `null`: as it comes. */
  readonly userinfoSignedAlg: string | null;
  /** The establishments whose people may sign in or send tokens (`siret`); `null`: all. */
  readonly sirets: readonly string[] | null;
  /** How long its keys are not asked for again after an unknown one was met; 5 s unless told otherwise. */
  readonly keysCooldownMs?: number;
  /** How long it is not asked again what it offers after it did not answer; 5 s unless told otherwise. */
  readonly awayMs?: number;
}

/** An issuer that has told what it offers. */
export interface DiscoveredIssuer {
  readonly configuration: client.Configuration;
  /** Its present keys, asked for again when one is unknown. */
  readonly keys: JWTVerifyGetKey;
  /** Its name in tokens. */
  readonly name: string;
}

/** An issuer that is asked what it offers once it is needed, again until it answers. */
export type Issuer = ReturnType<typeof openIssuer>;

const TIMEOUT_SECONDS = 5;
/** What an issuer offers is asked for again so often, so that a moved endpoint is met without a restart. */
const KNOWN_MS = 3_600_000;
const KEYS_COOLDOWN_MS = 5000;
const AWAY_MS = 5000;

/** Signature algorithms of tokens that we take: none without a public key. */
export const ALGORITHMS = [
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
  'EdDSA',
];

/** Opens the way to an issuer; nothing is asked yet. */
export function openIssuer(options: IssuerOptions, log: Log) {
  let asked: { readonly issuer: Promise<DiscoveredIssuer>; readonly until: number } | null = null;
  let last: DiscoveredIssuer | null = null;
  const ask = async (): Promise<DiscoveredIssuer> => {
    try {
      last = await discovered(options);
      return last;
    } catch (error) {
      log.error({ err: error }, 'the issuer of sign-ins does not answer');
      if (asked) asked = { ...asked, until: Date.now() + (options.awayMs ?? AWAY_MS) };
      if (last) return last;
      throw issuerIsAway();
    }
  };
  return {
    ...options,
    /**
     * What it offers; what it offered last, while it does not answer.
     *
     * One that did not answer is left alone for a moment.
     *
     * @throws PublicError SOURCE_UNAVAILABLE while it has never answered.
     */
    discovered(): Promise<DiscoveredIssuer> {
      if (asked && Date.now() < asked.until) return asked.issuer;
      const issuer = ask();
      asked = { issuer, until: Date.now() + KNOWN_MS };
      return issuer;
    },
  };
}

/** The refusal while an issuer does not answer. */
export function issuerIsAway(): PublicError {
  return new PublicError(
    'SOURCE_UNAVAILABLE',
    'The service by which people sign in does not answer; try again in a moment. Machines’ keys are taken meanwhile.',
  );
}

async function discovered(options: IssuerOptions): Promise<DiscoveredIssuer> {
  const { url, clientId, clientSecret, clientAuthentication } = options;
  const isInsecure = url.startsWith('http:');
  const configuration = await client.discovery(
    new URL(url),
    clientId,
    {},
    authenticationOf(clientSecret, clientAuthentication),
    {
      timeout: TIMEOUT_SECONDS,
      ...(isInsecure ? { execute: [client.allowInsecureRequests] } : {}),
    },
  );
  const { issuer: name, jwks_uri } = configuration.serverMetadata();
  if (jwks_uri === undefined) throw new Error('The issuer tells no jwks_uri');
  const keys = createRemoteJWKSet(new URL(jwks_uri), {
    timeoutDuration: TIMEOUT_SECONDS * 1000,
    cooldownDuration: options.keysCooldownMs ?? KEYS_COOLDOWN_MS,
  });
  return { configuration, keys, name };
}

function authenticationOf(secret: string | null, way: IssuerOptions['clientAuthentication']) {
  if (secret === null) return client.None();
  return way === 'client_secret_basic'
    ? client.ClientSecretBasic(secret)
    : client.ClientSecretPost(secret);
}
