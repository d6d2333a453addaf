import { exampleMonth, examples } from '@pilotage/gateway';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileQuestions } from '../hostile/hostile-questions.ts';
import { startTestPlatform, type TestPlatform } from '../platform/start-test-platform.ts';

const QUESTIONS = 300;
/** How many hostile questions are under way at any time, sent from the thread on which everybody is answered. */
const ATTACKERS = 4;
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
  it('are answered while hostile ones flood the gateway, in times that are told', async () => {
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
    // INTENTIONAL: the times are told, not judged. Sender, gateway and departments share one thread here, so
    // that they say how much worse it gets, and not what the gateway alone adds.
    expect(refused).toBeGreaterThan(QUESTIONS);
  }, 600_000);
});
