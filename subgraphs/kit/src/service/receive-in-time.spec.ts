import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from './log.ts';
import { BODY_LIMIT_MIB } from './refusal.ts';
import { serveGraph } from './serve-graph.ts';

const WITHIN_MS = 800;

let app: Awaited<ReturnType<typeof serveGraph>>;

beforeAll(async () => {
  app = await serveGraph({
    graph: { schema: buildSchema('type Query { name: String }') },
    log: createLog({ name: 'receiving', level: 'silent' }),
    ready: async () => true,
    context: async () => ({}),
    receiveWithinMs: WITHIN_MS,
  });
  app.addHook('onRequest', async (request, reply) => {
    if (request.headers.authorization !== undefined) return reply.code(401).send('');
    return undefined;
  });
  app.register(async (files) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    const bodyLimit = BODY_LIMIT_MIB * 1024 * 1024 * 2;
    files.post('/file', { bodyLimit }, async (request) => {
      let bytes = 0;
      for await (const chunk of request.body as AsyncIterable<Buffer>) bytes += chunk.length;
      return String(bytes);
    });
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => app.close());

/** A client that says what it sends, and sends it as the test wants. */
function begin(path: string, length: number, more = '') {
  const { port } = app.server.address() as AddressInfo;
  const socket = connect({ port, host: '127.0.0.1' });
  let told = '';
  socket.on('data', (chunk) => {
    told += chunk;
  });
  socket.on('error', () => undefined);
  socket.write(
    `POST ${path} HTTP/1.1\r\nhost: here\r\ncontent-type: application/json\r\n${more}content-length: ${length}\r\n\r\n`,
  );
  return { socket, told: () => told };
}

describe('A service', () => {
  it('cuts the connection of whoever sends half a question, and answers others', async () => {
    const { socket } = begin('/graphql', 100);
    const closed = once(socket, 'close');
    socket.write('{"query":');
    await closed;
    const answer = await app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ name }' },
    });
    expect(answer.json()).toEqual({ data: { name: null } });
  });

  it('cuts the connection of whoever goes on sending after it was refused', async () => {
    const { socket, told } = begin('/graphql', 100, 'authorization: none\r\n');
    const closed = once(socket, 'close');
    socket.write('{');
    await closed;
    expect(told()).toMatch(/^HTTP\/1.1 401/);
  });

  it('takes a file for as long as it goes on coming, and cuts one that does not', async () => {
    const slow = begin('/file', 20);
    for (let byte = 0; byte < 20; byte += 1) {
      slow.socket.write('x');
      await setTimeout(WITHIN_MS / 12);
    }
    await expect.poll(slow.told).toMatch(/^HTTP\/1.1 200[\s\S]*20$/);
    slow.socket.destroy();
    const stopped = begin('/file', 20);
    const closed = once(stopped.socket, 'close');
    stopped.socket.write('x');
    await closed;
    expect(stopped.told()).not.toContain('200');
  });

  it('bounds the time of headers, too', () => {
    expect(app.server.headersTimeout).toBe(WITHIN_MS);
  });
});
