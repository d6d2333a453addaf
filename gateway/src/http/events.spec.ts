import { createInterface } from 'node:readline';
import { request } from 'undici';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { startGateway } from '../audience/testing/start-gateway.ts';

let gateway: Awaited<ReturnType<typeof startGateway>>;

beforeAll(async () => {
  gateway = await startGateway(null);
});
afterAll(() => gateway.close());
afterEach(() => {
  vi.useRealTimers();
});

const giveKey = (key: string) =>
  gateway.giveKey(key, {
    identity: { id: `machine:${key}`, role: 'reader', key: `key-${key}` },
    audience: 'dashboard',
  });

/** Asks for the events with a key. */
async function follow(key: string) {
  const { statusCode, headers, body } = await request(`${gateway.address}/events`, {
    headers: { authorization: `Bearer ${key}` },
  });
  body.on('error', () => undefined);
  return { statusCode, headers, body };
}

it('A caller has at most 20 streams open, is told when to come back, and takes no place of another', async () => {
  giveKey('many');
  giveKey('one');
  const streams: Awaited<ReturnType<typeof follow>>[] = [];
  for (let count = 0; count < 20; count += 1) streams.push(await follow('many'));
  expect(streams.map(({ statusCode }) => statusCode)).toEqual(Array(20).fill(200));
  const refused = await follow('many');
  expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '30']);
  expect(await refused.body.json()).toMatchObject({
    errors: [{ extensions: { code: 'RATE_LIMITED', limited: 'streams', limit: 20 } }],
  });
  streams.push(await follow('one'));
  expect(streams.at(-1)?.statusCode).toBe(200);
  streams[0]?.body.destroy();
  await vi.waitFor(async () => {
    streams.push(await follow('many'));
    expect(streams.at(-1)?.statusCode).toBe(200);
  });
  for (const { body } of streams) body.destroy();
});

it('A stream ends at the next beat once its key is taken away, and goes on until then', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  giveKey('gone');
  const { body } = await follow('gone');
  const lines = createInterface({ input: body })[Symbol.asyncIterator]();
  const next = async (wanted: string) => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done || value === wanted) return done ? null : value;
    }
  };
  expect(await next('retry: 2000')).not.toBeNull();
  vi.advanceTimersByTime(15_000);
  expect(await next(': still here')).not.toBeNull();
  gateway.takeKey('gone');
  vi.advanceTimersByTime(15_000);
  expect(await next('never')).toBeNull();
});

it('There are no headers to ask for alone', async () => {
  giveKey('head');
  const { statusCode } = await request(`${gateway.address}/events`, {
    method: 'HEAD',
    headers: { authorization: 'Bearer head' },
  });
  expect(statusCode).toBe(404);
});
