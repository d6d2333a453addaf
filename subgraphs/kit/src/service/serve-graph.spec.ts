import { once } from 'node:events';
import { Agent, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';
import { serveGraph } from './serve-graph.ts';

describe('A service that closes', () => {
  it('answers what is under way, then lets go of connections that their clients keep alive', async () => {
    const app = await serveGraph({
      graph: { schema: buildSchema('type Query { name: String }') },
      log: createLog({ name: 'closing', level: 'silent' }),
      ready: async () => true,
      context: async () => ({}),
    });
    app.get('/slow', async () => {
      await setTimeout(300);
      return 'done';
    });
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const agent = new Agent({ keepAlive: true });
    const request = get({ port, host: '127.0.0.1', path: '/slow', agent });
    await once(app.server, 'request');
    const closed = app.close();
    const [response] = await once(request, 'response');
    response.resume();
    expect(response.statusCode).toBe(200);
    // A connection kept alive would hold the service up for longer than a test may take.
    await closed;
    agent.destroy();
  });
});
