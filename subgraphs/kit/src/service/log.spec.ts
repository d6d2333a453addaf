import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';
import { serveGraph } from './serve-graph.ts';

function logged() {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  return { lines, log: createLog({ name: 'water', destination }) };
}

describe('The log of a service', () => {
  it('writes one line of JSON for an event, with the id of the request in which it happened', async () => {
    const { lines, log } = logged();
    const app = await serveGraph({
      graph: { schema: buildSchema('type Query { name: String! }') },
      log,
      ready: async () => true,
      context: async () => ({}),
    });
    const ask = (id: string) =>
      app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'x-request-id': id, authorization: 'Bearer secret-key' },
        payload: { query: '{ name }' },
      });
    await Promise.all([ask('one'), ask('two')]);
    await app.close();
    const events = lines.map((line) => JSON.parse(line) as { msg: string; requestId: string });
    expect(events.filter(({ msg }) => msg === 'unexpected error')).toEqual([
      expect.objectContaining({ name: 'water', requestId: 'one' }),
      expect.objectContaining({ name: 'water', requestId: 'two' }),
    ]);
    expect(lines.join('')).not.toContain('secret-key');
  });

  it('never holds what proves who calls, wherever an error carries it', () => {
    const { lines, log } = logged();
    const headers = { authorization: 'Bearer secret-key', cookie: 'session=secret-key' };
    log.error({ headers, err: Object.assign(new Error('lost'), { request: { headers } }) }, 'lost');
    log.error(headers, 'lost');
    expect(lines).toHaveLength(2);
    expect(lines.join('')).not.toContain('secret-key');
  });
});
