import { createMinter, createSigningKey } from '@pilotage/kit/service';
import { exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Audience, Caller } from './caller.ts';
import { RATE_LIMITS } from './rate-limits.ts';
import { CLIENT, startIssuer } from './testing/issuer-server.ts';
import { startGateway } from './testing/start-gateway.ts';

let issuer: Awaited<ReturnType<typeof startIssuer>>;
let gateway: Awaited<ReturnType<typeof startGateway>>;

beforeAll(async () => {
  issuer = await startIssuer();
  gateway = await startGateway(issuer.url, { issuer: { audience: AUDIENCE } });
  await issuer.open(gateway.address);
});
afterAll(async () => {
  await gateway.close();
  await issuer.close();
});

/** What the issuer's tokens for the gateway are for. */
const AUDIENCE = 'https://pilotage.example';

type Headers = Readonly<Record<string, string>>;

const bearer = (token: string): Headers => ({ authorization: `Bearer ${token}` });

const sendTo = async (
  { app }: Pick<typeof gateway, 'app'>,
  url: string,
  headers: Headers = {},
  method: 'GET' | 'POST' = 'GET',
) => {
  const isGraph = url === '/graphql';
  const response = await app.inject({
    method: isGraph ? 'POST' : method,
    url,
    headers,
    ...(isGraph ? { payload: { query: '{ caller }' } } : {}),
  });
  const isJson = String(response.headers['content-type']).includes('json');
  return {
    status: response.statusCode,
    headers: response.headers,
    body: isJson ? JSON.parse(response.body) : response.body,
  };
};
const send = (url: string, headers?: Headers, method?: 'GET' | 'POST') =>
  sendTo(gateway, url, headers, method);

/** Gives a key to a machine of an audience. */
function giveKey(secret: string, audience: Audience, { to = gateway } = {}): Caller {
  const role = audience === 'publisher' || audience === 'steward' ? audience : 'reader';
  const identity = { id: `machine:${secret}`, role, key: `key-${secret}` } as const;
  const caller = { identity, audience };
  to.giveKey(secret, caller);
  return caller;
}

describe('Where reading is not open, whoever shows nothing', () => {
  it.each([
    ['GET', '/explorer'],
    ['GET', '/publish/water/template.xlsx'],
    ['POST', '/publish/water'],
    ['GET', '/events'],
    ['GET', '/whatever-is-added-later'],
    ['POST', '/graphql'],
    ['POST', '/token'],
  ] as const)('is refused %s %s, and told how to come in', async (method, path) => {
    const { status, headers, body } = await send(path, {}, method);
    expect(status).toBe(401);
    expect(headers['www-authenticate']).toBe('Bearer realm="pilotage"');
    expect(body.errors).toMatchObject([
      {
        extensions: { code: 'UNAUTHENTICATED' },
        message: expect.stringMatching(/\/sign-in.*Authorization: Bearer/),
      },
    ]);
  });

  it.each([
    '/',
    '/accessibility',
    '/desk',
    '/dashboard/icon.svg',
    '/health/live',
    '/health/ready',
    '/me',
  ])('may ask for %s', async (path) => {
    expect((await send(path)).status).toBe(200);
  });

  it('is led to the sign-in and back, where a browser asks for a page', async () => {
    const { status, headers } = await send('/explorer?example=1', { accept: 'text/html,*/*' });
    expect([status, headers['location']]).toEqual([303, '/sign-in?next=%2Fexplorer%3Fexample%3D1']);
  });

  it('is not believed for what it says of itself in other headers', async () => {
    const forged = {
      'x-role': 'steward',
      'x-user': 'steward',
      'x-forwarded-user': 'steward',
      'x-pilotage-audience': 'steward',
      cookie: 'pilotage={"person":"person:1"}; role=steward',
    };
    expect((await send('/graphql', forged)).status).toBe(401);
  });
});

describe('A key', () => {
  it('is taken at once once it is given, and no more once it is taken away', async () => {
    expect((await send('/graphql', bearer('reads'))).status).toBe(401);
    giveKey('reads', 'analyst');
    expect((await send('/graphql', bearer('reads'))).body.data.caller).toBe(
      'reader  machine:reads',
    );
    gateway.takeKey('reads');
    const { status, headers } = await send('/graphql', bearer('reads'));
    expect(status).toBe(401);
    expect(headers['www-authenticate']).toBe('Bearer realm="pilotage", error="invalid_token"');
  });
});

describe('A short token', () => {
  const exchange = async (secret: string) =>
    (await send('/token', bearer(secret), 'POST')).body.access_token as string;

  it('is given for a key, stands for it for ten minutes, and only as long as the key is taken', async () => {
    giveKey('nightly', 'analyst');
    const { body, headers } = await send('/token', bearer('nightly'), 'POST');
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 600 });
    expect(headers['cache-control']).toBe('no-store');
    const token = bearer(body.access_token);
    expect((await send('/graphql', token)).body.data.caller).toBe('reader  machine:nightly');
    expect((await send('/me', token)).body).toMatchObject({ audience: 'analyst' });
    gateway.takeKey('nightly');
    expect((await send('/graphql', token)).status).toBe(401);
  });

  it('is over after ten minutes, and cannot be renewed by itself', async () => {
    giveKey('weekly', 'analyst');
    const token = await exchange('weekly');
    expect((await send('/token', bearer(token), 'POST')).status).toBe(401);
    expect((await send('/graphql', bearer(token))).status).toBe(200);
    vi.useFakeTimers({ now: Date.now() + 601_000, toFake: ['Date'] });
    try {
      expect((await send('/graphql', bearer(token))).status).toBe(401);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is refused when somebody else signed it, or when it was made for a subgraph', async () => {
    const { privateKey } = await createSigningKey();
    const mint = createMinter({ issuer: 'gateway', privateKey });
    const steward = { id: 's', role: 'steward' } as const;
    for (const audience of ['gateway', 'water']) {
      expect((await send('/graphql', bearer(await mint(steward, audience)))).status).toBe(401);
    }
    giveKey('signs', 'analyst');
    const [head, , signature] = (await exchange('signs')).split('.');
    const claims = { kind: 'key', sub: 'key-steward', iss: 'gateway', aud: 'gateway', exp: 9e9 };
    const forged = [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature];
    expect((await send('/graphql', bearer(forged.join('.')))).status).toBe(401);
  });
});

describe('A token of the issuer', () => {
  const tokenForUs = (claims: object = {}) => issuer.token({ aud: AUDIENCE, ...claims });
  const now = () => Math.floor(Date.now() / 1000);

  it('is taken when it is meant for us, with the role of its person', async () => {
    const id = await gateway.directory.personOf(issuer.url, 'ada');
    gateway.roles.set(id, { identity: { id, role: 'reader' }, audience: 'analyst' });
    const token = await tokenForUs();
    expect((await send('/graphql', bearer(token))).body.data.caller).toBe(`reader  ${id}`);
    const old = await tokenForUs({ jti: 'old' });
    await issuer.rotateKeys();
    const next = await tokenForUs({ jti: 'next' });
    expect((await send('/graphql', bearer(next))).status).toBe(200);
    expect((await send('/graphql', bearer(old))).status).toBe(401);
  });

  it.each([
    ['for another service', { aud: 'another' }],
    ['for the client alone, as those of a sign-in are', { aud: CLIENT.id }],
    ['that does not say since when', { iat: undefined }],
    ['of another issuer', { iss: 'https://other.example' }],
    ['that is over', { exp: 1_600_000_000 }],
    ['that names nobody', { sub: undefined }],
  ])('is refused %s', async (_what, claims) => {
    const token = await tokenForUs(claims);
    expect((await send('/graphql', bearer(token))).status).toBe(401);
  });

  it('is refused with a signature that is not the issuer’s, or none', async () => {
    const pair = await generateKeyPair('RS256', { extractable: true });
    const forged = await issuer.token({ aud: AUDIENCE }, await exportJWK(pair.privateKey));
    expect((await send('/graphql', bearer(forged))).status).toBe(401);
    const [, claims] = (await tokenForUs()).split('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    expect((await send('/graphql', bearer(`${none}.${claims}.`))).status).toBe(401);
  });

  it('ends when its person signs out, and the next one holds', async () => {
    const id = await gateway.directory.personOf(issuer.url, 'leaver');
    gateway.roles.set(id, { identity: { id, role: 'reader' }, audience: 'analyst' });
    const token = await tokenForUs({ sub: 'leaver', iat: now() - 60 });
    expect((await send('/graphql', bearer(token))).status).toBe(200);
    await gateway.directory.endSessions(id);
    expect((await send('/graphql', bearer(token))).status).toBe(401);
    const next = await tokenForUs({ sub: 'leaver', iat: now() + 1 });
    expect((await send('/graphql', bearer(next))).status).toBe(200);
  });

  it('is refused where the gateway has no name of its own for tokens', async () => {
    const here = await startGateway(issuer.url, { openToSignedIn: true });
    for (const aud of [CLIENT.id, AUDIENCE]) {
      const token = await issuer.token({ aud });
      expect((await sendTo(here, '/graphql', bearer(token))).status).toBe(401);
    }
    await here.close();
  });

  it('counts only for people of the establishments that may sign in', async () => {
    const here = await startGateway(issuer.url, {
      openToSignedIn: true,
      issuer: { audience: AUDIENCE, sirets: ['11006801200050'] },
    });
    const statusOf = async (claims: Readonly<Record<string, unknown>>) =>
      (await sendTo(here, '/graphql', bearer(await tokenForUs(claims)))).status;
    expect(await statusOf({ siret: '11006801200050' })).toBe(200);
    expect(await statusOf({ siret: '99999999999999' })).toBe(401);
    expect(await statusOf({})).toBe(401);
    await here.close();
  });

  it('asks nothing of an issuer whose it does not claim to be, and little of one that is down', async () => {
    const down = await startIssuer();
    const here = await startGateway(down.url, { issuer: { audience: AUDIENCE, awayMs: 60_000 } });
    const signed = async (claims: Readonly<Record<string, unknown>>) =>
      bearer(await issuer.token(claims));
    for (const headers of [
      bearer('eyJx.b.c'),
      await signed({ aud: AUDIENCE }),
      await signed({ iss: down.url, aud: 'another' }),
    ]) {
      expect((await sendTo(here, '/graphql', headers)).status).toBe(401);
    }
    expect(down.seen).toEqual([]);
    for (const jti of ['a', 'b', 'c']) {
      const headers = await signed({ iss: down.url, aud: AUDIENCE, jti });
      expect((await sendTo(here, '/graphql', headers)).status).toBe(503);
    }
    expect(down.seen).toHaveLength(1);
    await here.close();
    await down.close();
  });
});

describe('How often somebody may ask', () => {
  const limits = { ...RATE_LIMITS, analyst: 2, dashboard: 5, attempt: 3 };

  it('is counted for each, told in every answer, and refused with when to come back', async () => {
    const here = await startGateway(null, { limits });
    giveKey('a', 'analyst', { to: here });
    giveKey('b', 'analyst', { to: here });
    giveKey('d', 'dashboard', { to: here });
    const first = await sendTo(here, '/graphql', bearer('a'));
    expect(first.headers).toMatchObject({
      'ratelimit-policy': '"analyst";q=2;w=60',
      ratelimit: '"analyst";r=1;t=30',
    });
    await sendTo(here, '/graphql', bearer('a'));
    const { status, headers, body } = await sendTo(here, '/graphql', bearer('a'));
    expect(status).toBe(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(headers).toMatchObject({
      'ratelimit-policy': '"analyst";q=2;w=60',
      ratelimit: expect.stringMatching(/^"analyst";r=0;t=\d+$/),
    });
    expect(body.errors).toMatchObject([
      {
        message: expect.stringMatching(/At most 2 requests.*Ask again in \d+ s/),
        extensions: { code: 'RATE_LIMITED', limited: 'analyst', limit: 2, windowSeconds: 60 },
      },
    ]);
    expect((await sendTo(here, '/graphql', bearer('b'))).status).toBe(200);
    expect((await sendTo(here, '/graphql', bearer('d'))).headers['ratelimit']).toMatch(/r=4/);
    expect((await sendTo(here, '/health/ready')).status).toBe(200);
    await here.close();
  });

  it('bounds who guesses keys, whatever it says of where it is, and nobody who was recognised before', async () => {
    const here = await startGateway(null, { limits });
    giveKey('d', 'analyst', { to: here });
    await sendTo(here, '/graphql', bearer('d'));
    const statuses: number[] = [];
    for (let guess = 0; guess < 5; guess += 1) {
      const headers = { ...bearer(`guess${guess}`), 'x-forwarded-for': `10.0.0.${guess}` };
      statuses.push((await sendTo(here, '/graphql', headers)).status);
    }
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
    expect((await sendTo(here, '/graphql', bearer('d'))).status).toBe(200);
    await here.close();
  });
});
