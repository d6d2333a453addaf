import { exampleMonth, examples } from '@pilotage/gateway';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from './platform/start-test-platform.ts';

/** How long nobody else is answered, at most: a query is planned on the thread that answers everybody. */
const LONGEST_PAUSE_MS = 8000;

const MIB = 1024 * 1024;

let platform: TestPlatform;

beforeAll(async () => {
  platform = await startTestPlatform();
  await platform.publish('water', [{ slug: 'x', name: 'X' }]);
});
afterAll(() => platform.stop());

/** Asks, and meanwhile asks whether the gateway lives; the longest time that took, in milliseconds. */
async function pauseWhile(asked: Promise<unknown>): Promise<number> {
  let isAnswered = false;
  const done = asked.finally(() => {
    isAnswered = true;
  });
  let longest = 0;
  do {
    const begun = performance.now();
    expect((await fetch(`${platform.address}/health/live`)).ok).toBe(true);
    longest = Math.max(longest, performance.now() - begun);
  } while (!isAnswered);
  await done;
  return longest;
}

function nested(times: number): string {
  return times === 0
    ? 'id'
    : `id department { code products(first: 1) { nodes { ${nested(times - 1)} } } }`;
}

describe('Planning a query', () => {
  it.each([
    [
      'from a product over its department to products and back',
      '{ product(id: "water:x") { department { products(first: 1) { nodes { department { name } } } } } }',
    ],
    ['three times over', `{ products(first: 1) { nodes { ${nested(3)} } } }`],
    ['twenty times over', `{ products(first: 1) { nodes { ${nested(20)} } } }`],
  ])('that leads %s keeps nobody waiting', async (_, query) => {
    const answer = platform.ask(query);
    expect(await pauseWhile(answer)).toBeLessThan(LONGEST_PAUSE_MS);
    const { data, errors } = await answer;
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toMatch(/Direction des eaux|water/);
  });

  it('refuses no saved example', async () => {
    for (const { slug, query } of examples) {
      const { errors = [] } = await platform.ask(query(exampleMonth('2026-06')));
      const refused = errors.filter(({ extensions }) => extensions?.['code'] === 'BAD_INPUT');
      expect(refused, slug).toEqual([]);
    }
  });

  it('gives every product of a list its department, with its figure', async () => {
    const { data, errors } = await platform.ask(
      '{ products { nodes { id department { code name figure(indicator: MANAGED_SHARE) { value } products { totalCount } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.products.nodes).toMatchObject([
      { id: 'water:x', department: { code: 'water', products: { totalCount: 1 } } },
    ]);
  });
});

describe('What the gateway reads', () => {
  const ofLength = (length: number) =>
    `{ departments { code } }${' '.repeat(length)}`.slice(0, length);

  it('is a query of 100,000 characters', async () => {
    expect((await platform.ask(ofLength(100_000))).errors).toBeUndefined();
  });

  it.each([100_001, 1_000_000])(
    'is no query of %s characters: it says the limit and the remedy',
    async (length) => {
      expect((await platform.ask(ofLength(length))).errors).toEqual([
        {
          message: expect.stringMatching(/at most 100000 are read\. Send values in "variables"/),
          extensions: { code: 'BAD_INPUT', length, limit: 100_000 },
        },
      ]);
    },
  );

  it('is never paused for long by a query that uses its length up', async () => {
    const aliases = Array.from(
      { length: 1700 },
      (_, index) => `a${index}: department { products { nodes { department { name } } } }`,
    );
    const answer = platform.ask(
      `{ waterProducts(filter: { text: "nothing" }) { nodes { ${aliases.join(' ')} } } }`,
    );
    expect(await pauseWhile(answer)).toBeLessThan(LONGEST_PAUSE_MS);
  });

  it('is a publisher’s body of 8 MiB, as long as a publication of 5,000 products', async () => {
    const body = await post('x'.repeat(8 * MIB), 'water');
    expect(body.status).toBe(200);
  });

  it('is no body of more than 16 MiB: it says the limit and the remedy', async () => {
    const { status, errors } = await post('x'.repeat(16 * MIB), 'water');
    expect(status).toBe(413);
    expect(errors).toEqual([
      {
        message: 'The body is larger than 16 MiB. Send it in several publications.',
        extensions: { code: 'BAD_INPUT' },
      },
    ]);
  });

  async function post(padding: string, key: string) {
    const response = await fetch(platform.graph, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query: '{ departments { code } }', variables: { padding } }),
    });
    return { status: response.status, ...((await response.json()) as { errors?: unknown }) };
  }
});
