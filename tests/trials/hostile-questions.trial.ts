import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { exampleMonth, examples } from '@pilotage/gateway';
import { Client } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishDemonstration } from '../../scripts/demonstration/publish-demonstration.ts';
import { startPlatform } from '../../scripts/start/platform.ts';
import { freePorts } from '../../scripts/start/ports.ts';
import type { FloodSeen, FloodTold } from '../hostile/flood-process.ts';

/** What one analyst may ask in a minute, here for an address. */
const A_MINUTE = '600';
const QUESTIONS = 1200;
const ANCHOR = '2026-06';
/** Ordinary people, each at an address of its own, and those who flood. */
const PEOPLE = Array.from({ length: 20 }, (_, index) => `127.0.1.${index + 1}`);
const ATTACKERS = ['127.0.2.1', '127.0.2.2', '127.0.2.3', '127.0.2.4'];
const QUERIES = examples.map(({ query }) => query(exampleMonth(ANCHOR)));
const FLOOD = fileURLToPath(new URL('../hostile/flood-process.ts', import.meta.url));

let folder: string;
let platform: Awaited<ReturnType<typeof startPlatform>>;
let people: readonly Client[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pilotage-flood-'));
  await chmod(folder, 0o755);
  const [port = 0] = await freePorts(1);
  process.env['RATE_LIMIT_ANONYMOUS'] = A_MINUTE;
  platform = await startPlatform({
    dataDirectory: folder,
    port,
    demonstration: ANCHOR,
    onRestart: (name, why) => console.log(`${name} ${why}`),
  });
  await publishDemonstration({ ...platform, anchor: ANCHOR });
  people = PEOPLE.map((localAddress) => new Client(originOf(platform.graph), { localAddress }));
}, 300_000);

afterAll(async () => {
  await Promise.all(people.map((client) => client.close()));
  await platform?.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

const originOf = (url: string) => new URL(url).origin.replace('localhost', '127.0.0.1');

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
    await setTimeout(60_000);
    const calm = await ordinaryTimes();
    await setTimeout(60_000);
    const child = fork(FLOOD);
    const told: FloodTold = { origin: originOf(platform.graph), from: ATTACKERS };
    child.send(told);
    await once(child, 'message');
    // What they may ask within a minute at once is behind them: the flood goes on, and is turned away.
    await setTimeout(5000);
    const flooded = await ordinaryTimes();
    child.send('enough');
    const [seen] = (await once(child, 'message')) as [FloodSeen];
    child.disconnect();
    const words = ({ p50, p99 }: typeof calm) =>
      `p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`;
    console.log(
      `calm: ${words(calm)}; flooded: ${words(flooded)}; answers to the flood by status: ${JSON.stringify(seen)}`,
    );
    const answers = Object.values(seen).reduce((sum, count) => sum + count, 0);
    expect(seen['200'] ?? 0).toBe(0);
    expect(answers).toBeGreaterThan(QUESTIONS);
  }, 900_000);
});
