import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { exampleMonth, examples } from '@pilotage/gateway';
import { Client } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FloodSeen, FloodTold } from '../hostile/flood-process.ts';
import { startWholePlatform } from '../platform/whole-platform.ts';

/** What one analyst may ask in a minute, here for an address. */
const A_MINUTE = '600';
const QUESTIONS = 1200;
const ANCHOR = '2026-06';
/** Ordinary people, each at an address of its own, and those who flood. */
const PEOPLE = Array.from({ length: 20 }, (_, index) => `127.0.1.${index + 1}`);
const ATTACKERS = ['127.0.2.1', '127.0.2.2', '127.0.2.3', '127.0.2.4'];
const QUERIES = examples.map(({ query }) => query(exampleMonth(ANCHOR)));
const FLOOD = fileURLToPath(new URL('../hostile/flood-process.ts', import.meta.url));

let platform: Awaited<ReturnType<typeof startWholePlatform>>;
let people: readonly Client[] = [];

beforeAll(async () => {
  platform = await startWholePlatform({
    demonstration: ANCHOR,
    env: { RATE_LIMIT_ANONYMOUS: A_MINUTE },
    onRestart: (name, why) => console.log(`${name} ${why}`),
  });
  people = PEOPLE.map((localAddress) => new Client(platform.origin, { localAddress }));
}, 300_000);

afterAll(async () => {
  await Promise.all(people.map((client) => client.close()));
  await platform?.stop();
}, 60_000);

/** How long ordinary questions take, one after the other, in milliseconds: the middle one, and one in a hundred. */
async function ordinaryTimes() {
  const times: number[] = [];
  for (let question = 0; question < QUESTIONS; question += 1) {
    const begun = performance.now();
    const person = people[question % people.length] as Client;
    const { statusCode, body } = await person.request({
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERIES[question % QUERIES.length] }),
    });
    const text = await body.text();
    times.push(performance.now() - begun);
    expect(statusCode).toBe(200);
    expect(text).not.toContain('"errors"');
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (QUESTIONS - 1))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

describe('Ordinary questions', () => {
  it('are answered, all of them, while four who may ask as often as an analyst flood the gateway', async () => {
    await ordinaryTimes();
    const calm = await ordinaryTimes();
    const child = fork(FLOOD);
    const told: FloodTold = { origin: platform.origin, from: ATTACKERS };
    child.send(told);
    await once(child, 'message');
    const refused = await ordinaryTimes();
    // By then they have used up what they may ask at once: the flood goes on, and is turned away unread.
    await setTimeout(8000);
    const turnedAway = await ordinaryTimes();
    child.send('enough');
    const [seen] = (await once(child, 'message')) as [FloodSeen];
    child.disconnect();
    const words = ({ p50, p99 }: typeof calm) =>
      `p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`;
    console.log(
      `calm: ${words(calm)}; while hostile questions are refused: ${words(refused)}; while they are turned away: ${words(turnedAway)}; answers to the flood by status: ${JSON.stringify(seen)}`,
    );
    const answers = Object.values(seen).reduce((sum, count) => sum + count, 0);
    expect(seen['200'] ?? 0).toBe(0);
    expect(answers).toBeGreaterThan(QUESTIONS);
  }, 900_000);
});
