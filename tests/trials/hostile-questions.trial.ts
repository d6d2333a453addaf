import { exampleMonth, examples } from '@pilotage/gateway';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileQuestions } from '../hostile/hostile-questions.ts';
import { startTestPlatform, type TestPlatform } from '../platform/start-test-platform.ts';

const QUESTIONS = 300;
/** How many hostile questions are under way at any time. */
const ATTACKERS = 4;
/** With so many waiting in front of it, a question waits for each at most as long as for itself, and spares. */
const SLOWER_AT_MOST = 3 * (ATTACKERS + 1);

let platform: TestPlatform;

beforeAll(async () => {
  platform = await startTestPlatform();
  await platform.publish('water', [{ slug: 'x', name: 'X' }]);
});
afterAll(() => platform.stop());

const ask = (query: string) =>
  fetch(platform.graph, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  }).then((response) => response.text());

/** How long ordinary questions take, one after the other, in milliseconds: the middle one, and one in a hundred. */
async function ordinaryTimes() {
  const queries = examples.map(({ query }) => query(exampleMonth('2026-06')));
  for (const query of queries) await ask(query);
  const times: number[] = [];
  for (let question = 0; question < QUESTIONS; question += 1) {
    const begun = performance.now();
    await ask(queries[question % queries.length] ?? '');
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (QUESTIONS - 1))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

describe('Ordinary questions', () => {
  it('are answered while hostile ones flood the gateway', async () => {
    const calm = await ordinaryTimes();
    let [isOver, turn, refused] = [false, 0, 0];
    const flood = Array.from({ length: ATTACKERS }, async () => {
      while (!isOver) {
        for (const { query } of hostileQuestions) {
          turn += 1;
          await ask(query(turn));
          refused += 1;
        }
      }
    });
    const flooded = await ordinaryTimes();
    isOver = true;
    await Promise.all(flood);
    const told = ({ p50, p99 }: typeof calm) =>
      `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
    console.log(
      `calm: ${told(calm)}; flooded: ${told(flooded)}; ${refused} hostile questions refused`,
    );
    expect(flooded.p50).toBeLessThan(calm.p50 * SLOWER_AT_MOST);
    expect(refused).toBeGreaterThan(QUESTIONS);
  }, 600_000);
});
