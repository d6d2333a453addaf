import { randomBytes } from 'node:crypto';
import type { Env } from '@pilotage/kit/service';
import type { AudienceOptions } from './audience-options.ts';
import { RATE_LIMITS, type RateLimits } from './rate-limits.ts';
import type { IssuerOptions } from './sign-in/issuer.ts';

/** Where the gateway runs. */
interface Place {
  readonly production: boolean;
  readonly port: number;
}

const SHORTEST_SECRET = 32;
const HIGHEST_LIMIT = 1_000_000_000;
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Who may call, and how often, from the environment; the directory is whoever opens it. */
export function audienceConfig(
  variable: Env,
  { production, port }: Place,
): Omit<AudienceOptions, 'directory'> {
  const issuer = issuerConfig(variable, production);
  const publicUrl = variable.optional('PUBLIC_URL')?.replace(/\/$/, '');
  if (production && publicUrl === undefined) {
    variable.problem(
      'PUBLIC_URL is required in production: the address by which browsers find the gateway',
    );
  }
  if (publicUrl !== undefined && (production || issuer))
    safeUrl(variable, 'PUBLIC_URL', publicUrl, production);
  return {
    openReading: !production,
    openToSignedIn: !production || flag(variable, 'OPEN_TO_SIGNED_IN'),
    publicUrl: publicUrl ?? `http://localhost:${port}`,
    sessionSecret: sessionSecret(variable, production),
    issuer,
    limits: limits(variable),
    trustedProxies: variable.optional('TRUSTED_PROXIES') ?? null,
  };
}

function issuerConfig(variable: Env, production: boolean): IssuerOptions | null {
  const url = variable.optional('OIDC_ISSUER');
  if (url === undefined) {
    if (production)
      variable.problem('OIDC_ISSUER is required in production: without it everybody could read');
    return null;
  }
  safeUrl(variable, 'OIDC_ISSUER', url, production);
  const way = variable.optional('OIDC_CLIENT_AUTHENTICATION') ?? 'client_secret_post';
  if (way !== 'client_secret_post' && way !== 'client_secret_basic') {
    variable.problem(
      `OIDC_CLIENT_AUTHENTICATION must be client_secret_post or client_secret_basic, got "${way}"`,
    );
  }
  const redirectUri = variable.optional('OIDC_REDIRECT_URI');
  if (redirectUri !== undefined) safeUrl(variable, 'OIDC_REDIRECT_URI', redirectUri, production);
  const clientId = variable.string('OIDC_CLIENT_ID');
  const audience = variable.optional('OIDC_AUDIENCE') ?? null;
  if (audience !== null && audience === clientId) {
    variable.problem(
      'OIDC_AUDIENCE must not be OIDC_CLIENT_ID: that is what tokens of sign-ins are for, which let nobody in',
    );
  }
  return {
    url,
    clientId,
    clientSecret: variable.optional('OIDC_CLIENT_SECRET') ?? null,
    clientAuthentication: way === 'client_secret_basic' ? way : 'client_secret_post',
    ...(redirectUri === undefined ? {} : { redirectUri }),
    scopes: scopes(variable),
    acrValues: variable.optional('OIDC_ACR_VALUES') ?? null,
    audience,
    userinfoSignedAlg: variable.optional('OIDC_USERINFO_SIGNED_ALG') ?? null,
    sirets: list(variable.optional('OIDC_SIRETS')),
  };
}

function scopes(variable: Env): string {
  const asked = variable.optional('OIDC_SCOPES') ?? 'openid';
  if (!asked.split(/\s+/).includes('openid')) variable.problem('OIDC_SCOPES must hold openid');
  return asked;
}

/** A secret goes by it: it must be safe, but on this machine while developing. */
function safeUrl(variable: Env, name: string, text: string, production: boolean): void {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    variable.problem(`${name} must be an address that begins with https://, got "${text}"`);
  } else if (url.protocol === 'http:' && (production || !LOOPBACK.has(url.hostname))) {
    variable.problem(
      `${name} must begin with https://${production ? ' in production' : '; http:// is for this machine alone'}`,
    );
  }
}

function sessionSecret(variable: Env, production: boolean): string {
  const secret = variable.optional('SESSION_SECRET');
  if (secret === undefined && production) {
    variable.problem(
      `SESSION_SECRET is required in production: ${SHORTEST_SECRET} random characters at least, the same for every gateway`,
    );
  }
  if (secret !== undefined && secret.length < SHORTEST_SECRET) {
    variable.problem(`SESSION_SECRET must have ${SHORTEST_SECRET} characters at least`);
  }
  return secret ?? randomBytes(32).toString('hex');
}

/** `RATE_LIMIT_ANALYST` and the others, in requests a minute. */
function limits(variable: Env): RateLimits {
  return Object.fromEntries(
    Object.entries(RATE_LIMITS).map(([limited, fallback]) => [
      limited,
      variable.integer(`RATE_LIMIT_${limited.toUpperCase()}`, {
        fallback,
        min: 1,
        max: HIGHEST_LIMIT,
      }),
    ]),
  ) as RateLimits;
}

function flag(variable: Env, name: string): boolean {
  const value = variable.optional(name) ?? 'false';
  if (value !== 'true' && value !== 'false')
    variable.problem(`${name} must be true or false, got "${value}"`);
  return value === 'true';
}

function list(text: string | undefined): readonly string[] | null {
  return text === undefined ? null : text.split(/[\s,]+/).filter((part) => part !== '');
}
