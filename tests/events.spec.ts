import { createInterface } from 'node:readline';
import { request } from 'undici';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from './platform/start-test-platform.ts';

let platform: TestPlatform;

beforeAll(async () => {
  platform = await startTestPlatform();
});
afterAll(() => platform.stop());

/** Follows the events as a dashboard does: each that comes, by its subgraph. */
async function follow() {
  const gone = new AbortController();
  const { statusCode, headers, body } = await request(`${platform.address}/events`, {
    signal: gone.signal,
  });
  const lines = createInterface({ input: body })[Symbol.asyncIterator]();
  return {
    statusCode,
    type: headers['content-type'],
    /** The next version that is told of a subgraph. */
    async next(subgraph: string): Promise<string> {
      for (;;) {
        const { value, done } = await lines.next();
        if (done) throw new Error('The stream has ended');
        const data = /^data: (.*)$/.exec(value)?.[1];
        const change = data === undefined ? null : JSON.parse(data);
        if (change?.subgraph === subgraph) return change.version;
      }
    },
    async end() {
      body.on('error', () => undefined);
      gone.abort();
    },
  };
}

const publishWater = (slug: string) =>
  platform.publish('water', [
    { slug, name: slug, phases: [{ phase: 'OPERATED', from: '2025-01-06' }] },
  ]);
const count = async () =>
  (await platform.ask('{ waterProducts { totalCount } }')).data.waterProducts.totalCount;

it('A dashboard is told at once what is the present version, and when a department has moved on', async () => {
  const events = await follow();
  expect([events.statusCode, events.type]).toEqual([200, 'text/event-stream; charset=utf-8']);
  const before = await events.next('water');
  await publishWater('one');
  const after = await events.next('water');
  expect(after).not.toBe(before);
  expect(await count()).toBe(1);
  await events.end();
});

it('A dashboard that lost the stream sees from its beginning that something has changed', async () => {
  const events = await follow();
  const before = await events.next('water');
  await events.end();
  await publishWater('two');
  const again = await follow();
  expect(await again.next('water')).not.toBe(before);
  await again.end();
});

it('A dashboard that asks after an event gets what was published', async () => {
  const events = await follow();
  await events.next('water');
  await count();
  const receipt = publishWater('three');
  await events.next('water');
  expect(await count()).toBe(3);
  await receipt;
  await events.end();
});

it('A dashboard is told when the ministry itself has published', async () => {
  const events = await follow();
  const ministry = await events.next('pilotage');
  await platform.ask(
    'mutation { publishMinistry(input: { key: "t", targets: [{ indicator: "MANAGED_SHARE", points: [{ on: "2025-01-01", value: 0.1 }, { on: "2030-01-01", value: 0.6 }] }] }) { version } }',
    {},
    'steward',
  );
  expect(await events.next('pilotage')).not.toBe(ministry);
  await events.end();
});
