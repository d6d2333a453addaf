import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { json, type Script, scriptedServer } from '../../testing/scripted-server.ts';
import { createUpstream, type UpstreamOptions } from './upstream.ts';

const ANSWER = { data: { word: 'water' } };
const PROBE_AFTER_MS = 200;
const OPEN = { ok: false, reason: 'OPEN' };
const stopping: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const stop of stopping.splice(0).reverse()) await stop();
});

const hang: Script = () => undefined;
const reset: Script = (response) => response.destroy();
const html: Script = (response) => response.writeHead(200).end('<h1>down</h1>');

async function failing(script: Script, options: Partial<UpstreamOptions> = {}) {
  const server = await scriptedServer(script);
  const states: string[] = [];
  const upstream = createUpstream({
    name: 'water',
    url: server.url,
    deadlineMs: 100,
    failures: 3,
    probeAfterMs: PROBE_AFTER_MS,
    onStateChange: (name, state) => states.push(`${name} ${state}`),
    ...options,
  });
  stopping.push(server.close, upstream.close);
  const read = (more: object = {}) => upstream.ask({ query: '{ word }', isRead: true, ...more });
  return { server, upstream, states, read };
}

type Failing = Awaited<ReturnType<typeof failing>>;

async function open(given: Failing): Promise<void> {
  while (given.upstream.standing().breaker !== 'OPEN') await given.read();
}

describe('A subgraph that does not answer', () => {
  it.each([
    ['hangs', hang],
    ['resets connections', reset],
    ['answers with no GraphQL', html],
    ['answers 503', json({}, 503)],
  ])('is not asked any more once it %s three times in a row', async (_, script) => {
    const given = await failing(script);
    await open(given);
    const { asked } = given.server;
    expect(asked).toBe(3);
    for (let index = 0; index < 100; index += 1) expect(await given.read()).toEqual(OPEN);
    expect(given.server.asked).toBe(asked);
    expect(given.states).toEqual(['water OPEN']);
  });

  it('is asked on while it answers in between, or answers with errors', async () => {
    const given = await failing(reset, { failures: 4 });
    for (let index = 0; index < 5; index += 1) {
      given.server.script = reset;
      await given.read();
      given.server.script = json({ errors: [{ message: 'no' }] });
      await given.read();
    }
    for (let index = 0; index < 20; index += 1) await given.read();
    expect(given.upstream.standing().breaker).toBe('CLOSED');
  });

  it('sends those away at once who wait for their turn', async () => {
    const given = await failing(hang, { atOnce: 3, deadlineMs: 300 });
    const firsts = Array.from({ length: 3 }, () => given.read());
    const later = Array.from({ length: 20 }, () => given.read({ deadlineMs: 2000 }));
    expect(await Promise.all(firsts)).toEqual(Array(3).fill({ ok: false, reason: 'TIMEOUT' }));
    const answers = await Promise.all(later);
    // The places of the first two that fail are taken before the third opens it.
    expect(answers.filter((answer) => !answer.ok && answer.reason === 'OPEN')).toHaveLength(18);
    expect(given.server.asked).toBe(5);
  });

  it('is not condemned by questions that were given little time', async () => {
    const given = await failing(hang, { deadlineMs: 10_000 });
    for (let index = 0; index < 6; index += 1) await given.read({ deadlineMs: 20 });
    expect(given.upstream.standing().breaker).toBe('CLOSED');
  });

  it('is tried by one question after a while, and by no other meanwhile', async () => {
    const given = await failing(hang);
    await open(given);
    await setTimeout(PROBE_AFTER_MS + 20);
    const { asked } = given.server;
    const answers = await Promise.all(Array.from({ length: 10 }, () => given.read()));
    expect(given.server.asked).toBe(asked + 1);
    expect(answers.filter((answer) => !answer.ok && answer.reason === 'TIMEOUT')).toHaveLength(1);
    expect(given.upstream.standing().breaker).toBe('OPEN');
    expect(await given.read()).toEqual(OPEN);
  });

  it('is asked by all again once it has answered one', async () => {
    const given = await failing(reset);
    await open(given);
    given.server.script = json(ANSWER);
    await setTimeout(PROBE_AFTER_MS + 20);
    expect(await given.read()).toMatchObject(ANSWER);
    const answers = await Promise.all(Array.from({ length: 10 }, () => given.read()));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(given.states).toEqual(['water OPEN', 'water HALF_OPEN', 'water CLOSED']);
  });

  it('is found again where it was gone and has come back', async () => {
    const given = await failing(json(ANSWER));
    await given.server.close();
    await open(given);
    await given.server.reopen();
    await setTimeout(PROBE_AFTER_MS + 20);
    expect(await given.read()).toMatchObject(ANSWER);
  });

  it('is still sent publications, whose failures count like others', async () => {
    const given = await failing(reset);
    const publish = () => given.upstream.ask({ query: 'mutation { word }' });
    for (let index = 0; index < 3; index += 1) await publish();
    expect(given.upstream.standing().breaker).toBe('OPEN');
    expect(await given.read()).toEqual(OPEN);
    given.server.script = json(ANSWER);
    expect(await publish()).toMatchObject(ANSWER);
    expect(given.server.asked).toBe(4);
  });
});
