import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outageQuestions } from './outage/questions.ts';
import { type Faults, faults, SECRET, wrongAnswers } from './platform/fault-proxy.ts';
import {
  type Answer,
  startTestPlatform,
  type TestPlatform,
} from './platform/start-test-platform.ts';

const DEADLINE_MS = 700;
const REQUEST_DEADLINE_MS = 1500;

/** What a busy machine may take beside waiting for departments. */
const PATIENCE_MS = 5000;

const EDITION = '2026-T1';
const HOST_OR_STACK = /127\.0\.0\.1|localhost|ECONN|undici|node_modules|\.ts:|Invalid non-/;

let platform: TestPlatform;
let moment: string;
const healthy = new Map<string, Answer>();

beforeAll(async () => {
  platform = await startTestPlatform({
    cacheMiB: 0,
    deadlineMs: DEADLINE_MS,
    requestDeadlineMs: REQUEST_DEADLINE_MS,
  });
  for (const [code, operator] of [
    ['water', 'SERVICE'],
    ['housing', 'CONTRACTOR'],
  ] as const) {
    await platform.publish(code, [
      {
        slug: 'a',
        name: `${code} a`,
        url: `https://${code}.example`,
        phases: [{ phase: 'OPERATED', from: '2025-01-06' }],
        operators: [{ operator, from: '2025-01-06' }],
      },
    ]);
  }
  moment = new Date().toISOString();
  await platform.ask(`mutation { nameEdition(name: "${EDITION}") { name } }`, {}, 'steward');
  for (const { name, query } of outageQuestions) healthy.set(name, await ask(query));
});
afterAll(() => platform.stop());

function ask(query: string): Promise<Answer> {
  const isUsed = (variable: string) => query.includes(`$${variable}`);
  return platform.ask(query, {
    ...(isUsed('moment') ? { moment } : {}),
    ...(isUsed('edition') ? { edition: EDITION } : {}),
  });
}

function healthyAnswer(name: string): Answer {
  const answer = healthy.get(name);
  if (answer === undefined) throw new Error(name);
  return answer;
}

describe('With every department well', () => {
  it.each(outageQuestions)('$name is answered without an error', ({ name, coverages }) => {
    const { data, errors } = healthyAnswer(name);
    expect(errors).toBeUndefined();
    for (const coverage of coverages(data)) expect(coverage).toEqual({ stale: [], missing: [] });
  });
});

describe.each<Faults>([...faults, ...wrongAnswers])('With a department that is %s', (fault) => {
  beforeAll(() => platform.fault('water', fault));

  it.each(outageQuestions)(
    '$name is answered in time',
    async ({ name, query, kept, coverages }) => {
      const begun = performance.now();
      const answer = await ask(query);
      expect(performance.now() - begun).toBeLessThan(REQUEST_DEADLINE_MS + PATIENCE_MS);
      expect(kept(answer.data)).toEqual(kept(healthyAnswer(name).data));
      for (const { stale, missing } of coverages(answer.data)) {
        expect([...stale, ...missing]).toEqual([{ code: 'water', since: expect.any(String) }]);
      }
      for (const { extensions } of answer.errors ?? []) {
        expect(extensions).toMatchObject({ code: 'SOURCE_UNAVAILABLE', subgraph: 'water' });
      }
      expect(JSON.stringify(answer)).not.toMatch(HOST_OR_STACK);
      expect(JSON.stringify(answer)).not.toContain(SECRET);
    },
  );

  it('what is asked of it alone is null, and an error says so', async () => {
    const { data, errors } = await ask(
      '{ water { code } waterProducts { totalCount } housing { code } }',
    );
    expect(data).toEqual({ water: null, waterProducts: null, housing: { code: 'housing' } });
    expect(errors?.map(({ path, extensions }) => [path, extensions])).toEqual(
      ['water', 'waterProducts'].map((field) => [
        [field],
        { code: 'SOURCE_UNAVAILABLE', subgraph: 'water' },
      ]),
    );
  });

  it('everything is as before once it is mended', async () => {
    await platform.mend('water');
    for (const { name, query } of outageQuestions) {
      expect(await ask(query)).toEqual(healthyAnswer(name));
    }
  });
});

it('A department that answers just in time is no outage', async () => {
  platform.fault('water', 'slow');
  for (const { name, query } of outageQuestions) {
    expect(await ask(query)).toEqual(healthyAnswer(name));
  }
  await platform.mend('water');
});
