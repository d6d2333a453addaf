import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openBrowser } from './testing/browser.ts';
import { startIssuer } from './testing/issuer-server.ts';
import { startGateway } from './testing/start-gateway.ts';

let issuer: Awaited<ReturnType<typeof startIssuer>>;
let gateway: Awaited<ReturnType<typeof startGateway>>;

beforeAll(async () => {
  issuer = await startIssuer();
  gateway = await startGateway(issuer.url);
  await issuer.open(gateway.address);
});
afterAll(async () => {
  await gateway.close();
  await issuer.close();
});
afterEach(() => {
  issuer.isDown = false;
  vi.useRealTimers();
});

type Browser = ReturnType<typeof openBrowser>;

const at = (path: string) => `${gateway.address}${path}`;
const signIn = (browser: Browser, query = '') =>
  browser.visit(at(`/sign-in${query}`), { follow: 20 });
const me = async (browser: Browser) => JSON.parse((await browser.visit(at('/me'))).text);

/** A browser in which an account has signed in, and the opaque id of its person. */
async function signedIn(account = 'ada') {
  issuer.account = account;
  const browser = openBrowser();
  await signIn(browser, '?next=/me');
  return { browser, id: (await me(browser)).id as string };
}

const ask = async (
  browser: Browser,
  headers: Readonly<Record<string, string>> = {},
  query = '{ caller }',
) => {
  const { status, text } = await browser.visit(at('/graphql'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return { status, ...JSON.parse(text) };
};

describe('A person signs in', () => {
  it('at the issuer, comes back to where it wanted, and is told its opaque id and how to get a role', async () => {
    issuer.account = 'grace';
    const browser = openBrowser();
    const page = await signIn(browser, '?next=/me');
    expect(page.url).toBe(at('/me'));
    const { id, remedy, ...told } = JSON.parse(page.text);
    expect(told).toMatchObject({ audience: null, department: null });
    expect(id).toMatch(/^person:/);
    expect(remedy).toBe(`Give this identifier to a steward, who publishes a role for it: ${id}`);
    expect(page.text).not.toContain('grace');
    const [asked] = page.visited.filter((url) => url.startsWith(`${issuer.url}/auth?`));
    const query = new URL(asked ?? '').searchParams;
    expect(Object.fromEntries(query)).toMatchObject({
      scope: 'openid',
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: at('/sign-in/callback'),
    });
  });

  it('and reads nothing without a role: it is told its identifier and whom to give it to', async () => {
    const { browser, id } = await signedIn('norole');
    const { status, errors } = await ask(browser);
    expect(status).toBe(403);
    expect(errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN', person: id }, message: expect.stringContaining(id) },
    ]);
  });

  it('and has its role at the next request, until it is taken away', async () => {
    const { browser, id } = await signedIn();
    const identity = { id, role: 'publisher', department: 'water' } as const;
    gateway.roles.set(id, { identity, audience: 'publisher' });
    expect((await ask(browser)).data).toEqual({ caller: `publisher water ${id}` });
    expect(await me(browser)).toMatchObject({ audience: 'publisher', department: 'water', id });
    gateway.roles.delete(id);
    expect((await ask(browser)).status).toBe(403);
  });

  it('with a session that no script reads and no other site’s page sends along', async () => {
    issuer.account = 'ada';
    const browser = openBrowser();
    const page = await browser.visit(at('/sign-in'), { follow: 0 });
    const [cookie = ''] = page.headers.getSetCookie();
    expect(cookie).toMatch(/^pilotage-sign-in=.*; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  it('out: here, in every browser of that person, and at the issuer', async () => {
    const { browser, id } = await signedIn('leaver');
    const { browser: other } = await signedIn('leaver');
    gateway.roles.set(id, { identity: { id, role: 'reader' }, audience: 'analyst' });
    expect((await ask(other)).status).toBe(200);
    const before = new Map(browser.cookies(gateway.address));
    const page = await browser.visit(at('/sign-out'), { method: 'POST', follow: 1 });
    expect(page.visited.at(-1)).toContain(`${issuer.url}/session/end?`);
    expect(new URL(page.visited.at(-1) ?? '').searchParams.get('id_token_hint')).toMatch(/^eyJ/);
    expect((await ask(other)).status).toBe(401);
    for (const [name, value] of before) browser.cookies(gateway.address).set(name, value);
    expect((await ask(browser)).status).toBe(401);
  });
});

describe('A sign-in is not believed', () => {
  const callbackOf = (change: (url: URL) => void) => (url: URL) => {
    if (url.pathname === '/sign-in/callback') change(url);
  };

  it.each([
    ['with another state', callbackOf((url) => url.searchParams.set('state', 'forged'))],
    ['with another code', callbackOf((url) => url.searchParams.set('code', 'forged'))],
    [
      'from another issuer',
      callbackOf((url) => url.searchParams.set('iss', 'https://other.example')),
    ],
    [
      'for another nonce',
      (url: URL) => {
        if (url.pathname === '/auth') url.searchParams.set('nonce', 'forged');
      },
    ],
  ])('%s', async (_what, change) => {
    issuer.account = 'ada';
    const browser = openBrowser();
    const page = await browser.visit(at('/sign-in'), { change });
    expect(page.status).toBe(401);
    expect(JSON.parse(page.text).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' }, message: expect.stringContaining('/sign-in') },
    ]);
    expect((await me(browser)).id).toBeNull();
  });

  it('a second time, with the same code', async () => {
    issuer.account = 'ada';
    const browser = openBrowser();
    const attempt = await browser.visit(at('/sign-in'), { follow: 0 });
    const kept = new Map(browser.cookies(gateway.address));
    const page = await browser.visit(attempt.headers.get('location') ?? '');
    const callback = page.visited.find((url) => url.includes('/sign-in/callback')) ?? '';
    const thief = openBrowser();
    for (const [name, value] of kept) thief.cookies(gateway.address).set(name, value);
    expect((await thief.visit(callback)).status).toBe(401);
    expect((await openBrowser().visit(callback)).status).toBe(401);
  });

  it('once its cookie was changed, or eight hours have passed', async () => {
    const { browser, id } = await signedIn();
    expect(id).toMatch(/^person:/);
    const jar = browser.cookies(gateway.address);
    const [name = '', value = ''] = [...jar].find(([one]) => one === 'pilotage') ?? [];
    jar.set(name, `${value.slice(0, -3)}AAA`);
    expect((await me(browser)).id).toBeNull();
    expect((await ask(browser)).status).toBe(401);
    jar.set(name, value);
    expect((await me(browser)).id).toBe(id);
    vi.useFakeTimers({ now: Date.now() + 8 * 3_600_000 + 1000, toFake: ['Date'] });
    expect((await me(browser)).id).toBeNull();
  });

  it('with a sign-in’s cookie in the place of a session’s', async () => {
    const browser = openBrowser();
    await browser.visit(at('/sign-in'), { follow: 0 });
    const jar = browser.cookies(gateway.address);
    jar.set('pilotage', jar.get('pilotage-sign-in') ?? '');
    expect((await me(browser)).id).toBeNull();
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/..//evil.example',
    '/%09/../\\evil.example',
    'javascript:alert(1)',
    '/a\nb',
  ])('and leads nowhere else: %s', async (next) => {
    const page = await signIn(openBrowser(), `?next=${encodeURIComponent(next)}`);
    expect(page.status).toBe(400);
    expect(page.text).toContain('next must be a path of this site');
  });
});

describe('An issuer', () => {
  it('that changes its keys is believed at once', async () => {
    const { id } = await signedIn();
    await issuer.rotateKeys();
    expect((await signedIn()).id).toBe(id);
  });

  it('that is down keeps nobody but those who sign in waiting', async () => {
    const other = await startIssuer();
    const here = await startGateway(other.url);
    other.isDown = true;
    here.giveKey('k', { identity: { id: 'm', role: 'reader', key: 'k1' }, audience: 'analyst' });
    const browser = openBrowser();
    expect((await browser.visit(`${here.address}/health/ready`)).status).toBe(200);
    const page = await browser.visit(`${here.address}/sign-in`);
    expect(page.status).toBe(503);
    expect(JSON.parse(page.text).errors).toMatchObject([
      { extensions: { code: 'SOURCE_UNAVAILABLE' } },
    ]);
    expect(page.text).not.toContain('127.0.0.1');
    const headers = { authorization: 'Bearer k' };
    expect((await browser.visit(`${here.address}/explorer`, { headers })).status).toBe(200);
    other.isDown = false;
    await other.open(here.address);
    expect((await browser.visit(`${here.address}/sign-in?next=/me`)).url).toBe(
      `${here.address}/me`,
    );
    await here.close();
    await other.close();
  });

  it.each([
    { userinfoSignedAlg: 'RS256', siret: '11006801200050', status: 200 },
    { userinfoSignedAlg: 'ES256', siret: '11006801200050', status: 401 },
    { userinfoSignedAlg: 'RS256', siret: '99999999999999', status: 403 },
  ])(
    'signs what it tells of a person with $userinfoSignedAlg, of $siret: $status',
    async ({ userinfoSignedAlg, siret, status }) => {
      const signing = await startIssuer({
        signedUserinfo: true,
        claims: { siret: '11006801200050' },
      });
      const here = await startGateway(signing.url, {
        issuer: { userinfoSignedAlg, sirets: [siret] },
      });
      await signing.open(here.address);
      const page = await openBrowser().visit(`${here.address}/sign-in?next=/me`);
      expect(page.status).toBe(status);
      expect(page.text).not.toContain('11006801200050');
      expect(signing.seen).toContain('/me');
      await here.close();
      await signing.close();
    },
  );
});

describe('Another site’s page', () => {
  it.each([
    { origin: 'https://evil.example' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'null' },
  ])('cannot act for whoever is signed in: %o', async (headers) => {
    const { browser, id } = await signedIn();
    gateway.roles.set(id, { identity: { id, role: 'steward' }, audience: 'steward' });
    const own = { origin: gateway.address, 'sec-fetch-site': 'same-origin' };
    expect((await ask(browser, own, 'mutation { change }')).data).toEqual({
      change: `steward  ${id}`,
    });
    const forged = await ask(browser, headers as Record<string, string>, 'mutation { change }');
    expect(forged).toMatchObject({ status: 403, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    for (const path of ['/token', '/sign-out']) {
      const page = await browser.visit(at(path), { method: 'POST', headers: headers as never });
      expect(page.status).toBe(403);
    }
    expect((await me(browser)).id).toBe(id);
  });

  it('cannot send a mutation as a form, nor as a link', async () => {
    const { browser } = await signedIn();
    const form = await browser.visit(at('/graphql'), {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ query: 'mutation { change }' }),
    });
    expect(form.status).toBeGreaterThanOrEqual(400);
    const link = await browser.visit(
      at(`/graphql?query=${encodeURIComponent('mutation { change }')}`),
      {
        headers: { 'apollo-require-preflight': '1' },
      },
    );
    expect(link.status).toBe(405);
  });
});
