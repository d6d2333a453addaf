import { afterEach, describe, expect, it } from 'vitest';
import { json, type Script, scriptedServer } from '../../testing/scripted-server.ts';
import { createUpstream, type UpstreamOptions } from './upstream.ts';

const ANSWER = { data: { word: 'été' }, extensions: { versions: { water: 'b:1' } } };
const stopping: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const stop of stopping.splice(0).reverse()) await stop();
});

async function upstreamOf(script: Script, options: Partial<UpstreamOptions> = {}) {
  const server = await scriptedServer(script);
  const upstream = createUpstream({ name: 'x', url: server.url, deadlineMs: 2000, ...options });
  stopping.push(server.close, upstream.close);
  const read = (more: object = {}) => upstream.ask({ query: '{ word }', isRead: true, ...more });
  const publish = (more: object = {}) => upstream.ask({ query: 'mutation { word }', ...more });
  return { server, upstream, read, publish };
}

/** Fails in the ways given, one after the other, and then answers. */
function failingFirst(...scripts: readonly Script[]): Script {
  const left = [...scripts];
  return (response) => (left.shift() ?? json(ANSWER))(response);
}

const hang: Script = () => undefined;
const reset: Script = (response) => response.destroy();
const cut: Script = (response) =>
  response.writeHead(200, { 'content-length': '100' }).write('{"data":', () => response.destroy());
const html: Script = (response) =>
  response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>at host 10.0.0.1</h1>');

describe('A question to a subgraph', () => {
  it('is answered with data, errors and extensions, whatever pieces they come in', async () => {
    const whole = Buffer.from(JSON.stringify(ANSWER));
    const middleOfLetter = whole.indexOf('é') + 1;
    const { read } = await upstreamOf((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write(whole.subarray(0, middleOfLetter));
      setTimeout(() => response.end(whole.subarray(middleOfLetter)), 20);
    });
    expect(await read()).toEqual({ ok: true, errors: [], ...ANSWER });
  });

  it.each([
    ['never answers', hang],
    ['sends half its answer and stops', (response) => response.write('{"data":')] as const,
  ] satisfies [string, Script][])('has its deadline where the subgraph %s', async (_, script) => {
    const { read, server } = await upstreamOf(script, { deadlineMs: 150 });
    expect(await read()).toEqual({ ok: false, reason: 'TIMEOUT' });
    expect(server.asked).toBe(1);
  });

  it('may have a deadline of its own', async () => {
    const { publish } = await upstreamOf(
      (response) => {
        setTimeout(() => json(ANSWER)(response), 200);
      },
      { deadlineMs: 50 },
    );
    expect(await publish()).toMatchObject({ reason: 'TIMEOUT' });
    expect(await publish({ deadlineMs: 5000 })).toMatchObject({ ok: true });
  });

  it('does not read an answer without end', async () => {
    let sent = 0;
    const { read } = await upstreamOf(
      (response) => {
        const more = () => {
          while (!response.destroyed && response.write(Buffer.alloc(10_000, ' '))) sent += 10_000;
        };
        response.on('drain', more);
        more();
      },
      { mostBytes: 100_000 },
    );
    expect(await read()).toEqual({ ok: false, reason: 'TOO_LARGE' });
    expect(sent).toBeLessThan(20_000_000);
  });

  it.each([
    ['HTML', html],
    ['JSON that is no GraphQL answer', json({ host: '10.0.0.1' })],
    ['a list', json([ANSWER])],
    [
      'JSON errors of whatever stands before the subgraph',
      json({ errors: [{ message: 'at 10.0.0.1' }] }, 500),
    ],
  ])('says nothing of what a broken answer held: %s', async (_, script) => {
    const { read } = await upstreamOf(script);
    expect(await read()).toEqual({ ok: false, reason: 'MALFORMED' });
  });

  it('takes errors with any status from who calls itself GraphQL', async () => {
    const { read } = await upstreamOf((response) =>
      response
        .writeHead(500, { 'content-type': 'application/graphql-response+json; charset=utf-8' })
        .end(JSON.stringify({ errors: [{ message: 'masked' }] })),
    );
    expect(await read()).toMatchObject({ ok: true, data: null, errors: [{ message: 'masked' }] });
  });
});

describe('A read that fails', () => {
  it.each([
    ['the connection was reset', reset],
    ['the answer was cut in the middle', cut],
    ['what stands before the subgraph said 502', json({}, 502)],
    ['what stands before the subgraph said 503', json({}, 503)],
    ['what stands before the subgraph said 504', json({}, 504)],
  ])('is put again, and again, where %s', async (_, script) => {
    const { read, server } = await upstreamOf(failingFirst(script, script));
    expect(await read()).toMatchObject({ ok: true });
    expect(server.asked).toBe(3);
  });

  it('is put again once where the answer was none', async () => {
    const once = await upstreamOf(failingFirst(html));
    expect(await once.read()).toMatchObject({ ok: true });
    const twice = await upstreamOf(failingFirst(html, html));
    expect(await twice.read()).toEqual({ ok: false, reason: 'MALFORMED' });
    expect(twice.server.asked).toBe(2);
  });

  it('is not put again where GraphQL answered with an error', async () => {
    const { read, server } = await upstreamOf(json({ data: null, errors: [{ message: 'no' }] }));
    expect(await read()).toMatchObject({ ok: true, errors: [{ message: 'no' }] });
    expect(server.asked).toBe(1);
  });

  it('adds at most a tenth to the load of a subgraph that is down, beyond ten at once', async () => {
    const { read, server } = await upstreamOf(reset, { failures: 1_000_000 });
    for (let index = 0; index < 300; index += 1) await read();
    expect(server.asked - 300).toBeGreaterThanOrEqual(10);
    expect(server.asked - 300).toBeLessThanOrEqual(40);
  });

  it.each([reset, cut, html, json({}, 503)])(
    'is no publication: that is sent exactly once',
    async (script) => {
      const { publish, server } = await upstreamOf(script);
      expect(await publish()).toMatchObject({ ok: false });
      expect(server.asked).toBe(1);
    },
  );

  it('is put again, even to publish, where no connection stood and nothing was sent', async () => {
    const { publish, upstream, server } = await upstreamOf(json(ANSWER));
    await server.close();
    expect(await publish()).toEqual({ ok: false, reason: 'UNCONNECTED' });
    expect(upstream.standing().retries).toBe(3);
  });
});

describe('Questions to a slow subgraph', () => {
  it('are under way in a bounded number, and the others take their turn', async () => {
    const { read, server } = await upstreamOf(
      (response) => {
        setTimeout(() => json(ANSWER)(response), 20);
      },
      { atOnce: 4, waiting: 50, deadlineMs: 20_000 },
    );
    const answers = await Promise.all(Array.from({ length: 40 }, () => read()));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(server.mostUnderWay).toBe(4);
  });

  it('are refused at once where too many wait', async () => {
    const waiting: (() => void)[] = [];
    const { read, upstream } = await upstreamOf(
      (response) => waiting.push(() => json(ANSWER)(response)),
      { atOnce: 1, waiting: 1, deadlineMs: 20_000 },
    );
    const first = read();
    const second = read();
    expect(await read()).toEqual({ ok: false, reason: 'BUSY' });
    expect(upstream.standing()).toMatchObject({ underWay: 1, waiting: 1 });
    while (waiting.length === 0) await new Promise(setImmediate);
    waiting.shift()?.();
    expect(await first).toMatchObject({ ok: true });
    while (waiting.length === 0) await new Promise(setImmediate);
    waiting.shift()?.();
    expect(await second).toMatchObject({ ok: true });
    expect(upstream.standing()).toMatchObject({ underWay: 0, waiting: 0 });
  });

  it('do not wait longer than their deadline', async () => {
    const { read } = await upstreamOf(hang, { atOnce: 1, deadlineMs: 5000 });
    const first = read({ deadlineMs: 400 });
    expect(await read({ deadlineMs: 50 })).toEqual({ ok: false, reason: 'TIMEOUT' });
    expect(await first).toEqual({ ok: false, reason: 'TIMEOUT' });
  });

  it('do not keep publications from being put', async () => {
    const { read, publish, server } = await upstreamOf(hang, { atOnce: 1, deadlineMs: 300 });
    const slow = read();
    while (server.asked === 0) await new Promise(setImmediate);
    server.script = json(ANSWER);
    expect(await publish()).toMatchObject({ ok: true });
    expect(await slow).toMatchObject({ reason: 'TIMEOUT' });
  });
});
