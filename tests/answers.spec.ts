import { randomUUID } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from './platform/start-test-platform.ts';

let platform: TestPlatform;
let now = new Date('2026-06-15T10:00:00Z');

const QUESTION =
  '{ products(first: 100) { totalCount nodes { id name } coverage { missing { code } stale { code } } } }';

beforeAll(async () => {
  platform = await startTestPlatform({ now: () => now, deadlineMs: 1000 });
  await publish('a');
});
afterAll(() => platform.stop());

/** Publishes one more product of water. */
async function publish(slug = `p-${randomUUID()}`): Promise<void> {
  await platform.publish('water', [
    { slug, name: slug, phases: [{ phase: 'OPERATED', from: '2025-01-06' }] },
  ]);
}

/** Asks over HTTP, and tells how it was answered. */
async function ask(query = QUESTION, headers: Readonly<Record<string, string>> = {}) {
  const response = await request(platform.graph, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  const bytes = Buffer.from(await response.body.arrayBuffer());
  const told = (name: string) => String(response.headers[name] ?? '');
  return { status: response.statusCode, bytes, told, cache: told('x-cache') };
}

/** The same, asked for by its address. */
async function get(headers: Readonly<Record<string, string>> = {}) {
  const response = await request(`${platform.graph}?query=${encodeURIComponent(QUESTION)}`, {
    headers: { 'apollo-require-preflight': 'yes', ...headers },
  });
  const bytes = Buffer.from(await response.body.arrayBuffer());
  const told = (name: string) => String(response.headers[name] ?? '');
  return { status: response.statusCode, bytes, told };
}

const json = (bytes: Buffer) => JSON.parse(bytes.toString());

describe('A question that is asked again', () => {
  it('is answered from memory, byte for byte, and says so', async () => {
    const first = await ask();
    const second = await ask();
    expect([first.cache, second.cache]).toEqual(['miss', 'hit']);
    expect(second.bytes).toEqual(first.bytes);
  });

  it('costs no subgraph anything', async () => {
    await ask();
    expect(await platform.fetchesOf(() => ask())).toEqual({ gateway: 0, states: [] });
  });

  it('is answered anew from the receipt of a publication on', async () => {
    const before = json((await ask()).bytes).data.products.totalCount;
    await publish();
    const after = await ask();
    expect(after.cache).toBe('miss');
    expect(json(after.bytes).data.products.totalCount).toBe(before + 1);
  });

  it('stays as it was for whom nothing was published', async () => {
    const housing = '{ housingProducts { totalCount } }';
    await ask(housing);
    await publish();
    expect((await ask(housing)).cache).toBe('hit');
  });

  it('is answered anew on the next day', async () => {
    await ask();
    now = new Date('2026-06-16T10:00:00Z');
    // A lease of yesterday lasts for a moment.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await ask()).cache).toBe('miss');
  });

  it('is worked out each time for whoever publishes, and written into the audit', async () => {
    for (const key of ['water', 'water', 'housing', 'steward']) {
      const { cache } = await ask(QUESTION, { authorization: `Bearer ${key}` });
      expect(cache).toBe('refused; each request of whoever publishes is audited');
    }
  });

  it('is worked out for a few where many ask it at the same time', async () => {
    await publish();
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask()));
    const results = answers.map(({ cache }) => cache);
    expect(results.filter((one) => one === 'miss').length).toBeLessThan(20);
    expect(new Set(answers.map(({ bytes }) => bytes.toString())).size).toBe(1);
  });
});

describe('A client that has the answer already', () => {
  it('is told so in no bytes, until something was published', async () => {
    const { told } = await get();
    const known = { 'if-none-match': told('etag') };
    const same = await get(known);
    expect([same.status, same.bytes.length]).toEqual([304, 0]);
    expect(same.told('etag')).toBe(told('etag'));
    await publish();
    expect((await get(known)).status).toBe(200);
  });

  it('is told so only of what it asks for by its address', async () => {
    const { told } = await ask();
    expect((await ask(QUESTION, { 'if-none-match': told('etag') })).status).toBe(200);
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('may take it packed: %s', async (coding, unpacked) => {
    for (let more = 0; more < 8; more += 1) await publish();
    const plain = await get();
    const packed = await get({ 'accept-encoding': coding });
    expect(packed.told('content-encoding')).toBe(coding);
    expect(packed.told('etag')).not.toBe(plain.told('etag'));
    expect(unpacked(packed.bytes)).toEqual(plain.bytes);
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length);
    const known = { 'accept-encoding': coding, 'if-none-match': packed.told('etag') };
    expect((await get(known)).status).toBe(304);
  });
});

describe('Who may keep an answer on the way', () => {
  it('is anybody, who asks whether it still stands, where reading is open', async () => {
    const { told } = await ask();
    expect(told('cache-control')).toBe('public, no-cache');
    for (const header of ['Accept', 'Accept-Encoding', 'Authorization', 'Cookie'])
      expect(told('vary')).toContain(header);
  });

  it('is the client alone, of what was answered to a key', async () => {
    const { data } = await platform.ask(
      'mutation { issueKey(audience: "ANALYST", label: "Notebook") { secret } }',
      {},
      'steward',
    );
    const key = { authorization: `Bearer ${data.issueKey.secret}` };
    expect((await ask(QUESTION, key)).told('cache-control')).toBe('private, no-cache');
    expect((await ask(QUESTION, key)).cache).toBe('hit');
  });

  it('is nobody, of what is not kept here', async () => {
    expect((await ask('{ products(first: 0) { totalCount } }')).told('cache-control')).toBe(
      'no-store',
    );
  });
});

describe('What is never kept', () => {
  it.each([
    ['an answer with errors', '{ products(first: 0) { totalCount } }', 'it holds errors'],
    [
      'what changes without a publication',
      '{ water { sources { code askedAt } } }',
      'water tells no version',
    ],
    [
      'what may change something',
      'mutation { nameEdition(name: "2026-01-01") { name } }',
      'not a short question',
    ],
  ])('is %s', async (_, query, why) => {
    await ask(query);
    const again = await ask(query);
    expect(again.cache).toBe(`refused; ${why}`);
  });

  it('is an answer for which a department that is down was remembered', async () => {
    await ask();
    platform.fault('water', 'refused');
    try {
      await publishElsewhere();
      const stale = await ask();
      expect(json(stale.bytes).data.products.coverage.stale).toEqual([{ code: 'water' }]);
      expect(stale.cache).toBe('refused; water does not answer');
      expect((await ask()).cache).toBe('refused; water does not answer');
    } finally {
      await platform.mend('water');
    }
  });

  async function publishElsewhere(): Promise<void> {
    await platform.publish('housing', [
      { slug: 'h', name: 'h', phases: [{ phase: 'OPERATED', from: '2025-01-06' }] },
    ]);
  }
});
