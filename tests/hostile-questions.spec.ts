import { exampleMonth, examples } from '@pilotage/gateway';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileQuestions } from './hostile/hostile-questions.ts';
import { startTestPlatform, type TestPlatform } from './platform/start-test-platform.ts';

const MIB = 1024 * 1024;

let platform: TestPlatform;

beforeAll(async () => {
  platform = await startTestPlatform();
  await platform.publish('water', [{ slug: 'x', name: 'X' }]);
});
afterAll(() => platform.stop());

/** What is answered to a body, with the key given. */
async function post(body: string, key?: string) {
  const response = await fetch(platform.graph, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key ? { authorization: `Bearer ${key}` } : {}),
    },
    body,
  });
  const answer = (await response.json()) as {
    readonly data?: unknown;
    readonly errors?: readonly {
      readonly message: string;
      readonly extensions: { code: string };
    }[];
    readonly extensions?: { readonly cost?: { readonly cost: number; readonly limit: number } };
  };
  return { status: response.status, ...answer };
}

const ask = (query: string, variables: object = {}) => post(JSON.stringify({ query, variables }));

describe('A hostile question is refused with words:', () => {
  it.each(hostileQuestions.map((question) => [question.name, question] as const))(
    '%s',
    async (_, { query, code, words }) => {
      const { status, errors, data } = await ask(query(0));
      expect(errors).toMatchObject([
        { message: expect.stringMatching(words), extensions: { code } },
      ]);
      expect(data).toBeUndefined();
      expect(status).toBe(400);
      expect(errors?.[0]?.message).toMatch(/\. (Ask|Send|Nest|Take|One) /);
    },
  );

  it('several questions in one request', async () => {
    const { status, errors } = await post(
      JSON.stringify(Array.from({ length: 100 }, () => ({ query: '{ departments { code } }' }))),
    );
    expect(status).toBe(400);
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('100 questions'),
        extensions: { code: 'BAD_INPUT', limit: 1, found: 100 },
      },
    ]);
  });

  it.each([
    ['from anybody', undefined],
    ['with a key that nobody holds', 'nobody'],
  ])('variables of 2 MiB %s', async (_, key) => {
    const { errors } = await post(sized(2 * MIB), key);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions.code).toMatch(key ? /^UNAUTHENTICATED$/ : /^BAD_INPUT$/);
  });

  it('but not variables of 1 MiB, nor a publisher’s of 8', async () => {
    expect((await post(sized(MIB - 1000))).errors).toBeUndefined();
    expect((await post(sized(8 * MIB), platform.keys['water'])).errors).toBeUndefined();
  });

  it('a variable with 100,000 lists within one another', async () => {
    const { errors } = await post(
      `{"query": "query ($code: ID!) { department(code: $code) { code } }", "variables": {"code": ${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
    );
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  function sized(length: number): string {
    return JSON.stringify({
      query: '{ departments { code } }',
      variables: { padding: 'x'.repeat(length) },
    });
  }
});

describe('Every saved example', () => {
  it.each(examples.map((example) => [example.slug, example] as const))(
    'stays below a tenth of what one question may cost: %s',
    async (_, { query }) => {
      const { errors, extensions } = await ask(query(exampleMonth('2026-06')));
      expect(errors?.map(({ extensions: { code } }) => code) ?? []).not.toContain('TOO_EXPENSIVE');
      const { cost, limit } = extensions?.cost ?? { cost: Number.NaN, limit: Number.NaN };
      expect(cost).toBeLessThan(limit / 10);
      expect(extensions?.cost).toEqual({ cost, limit, left: limit - cost });
    },
  );
});

describe('While hostile questions come', () => {
  let turn = 1;
  /** How long it takes to be answered to texts that the gateway has never seen, in milliseconds. */
  async function timeOf(queries: readonly ((turn: number) => string)[]): Promise<number> {
    const begun = performance.now();
    for (const query of queries) {
      turn += 1;
      await ask(query(turn));
    }
    return performance.now() - begun;
  }

  it('none takes longer than a question that is answered', async () => {
    const [example] = examples.filter(({ slug }) => slug === 'managed-share');
    const text = example?.query(exampleMonth('2026-06')) ?? '';
    const ordinary = (count: number) => text.replace(/^query \w+/, `query Ordinary${count}`);
    const turns = hostileQuestions.map(() => ordinary);
    const hostile = hostileQuestions.map(({ query }) => query);
    await timeOf([...hostile, ...turns]);
    let [ofHostile, ofOrdinary] = [0, 0];
    for (let round = 0; round < 3; round += 1) {
      ofHostile += await timeOf(hostile);
      ofOrdinary += await timeOf(turns);
    }
    expect(ofHostile).toBeLessThan(ofOrdinary);
  });

  it('others are answered, and rightly', async () => {
    let isOver = false;
    const flood = Array.from({ length: 4 }, async () => {
      while (!isOver) await timeOf(hostileQuestions.map(({ query }) => query));
    });
    for (let question = 0; question < 20; question += 1) {
      const { data, errors } = await ask(`query Calm${question} { departments { code } }`);
      expect(errors).toBeUndefined();
      expect(data).toMatchObject({ departments: expect.arrayContaining([{ code: 'water' }]) });
    }
    isOver = true;
    await Promise.all(flood);
  });
});
