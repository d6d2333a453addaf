import { setTimeout } from 'node:timers/promises';
import { createLog, runUntilSignal, serveGraph } from '@pilotage/kit/service';
import { buildSchema } from 'graphql';

// A service with an answer that takes long and a stream that never ends by itself, run as every service is.
const log = createLog({ name: 'slow' });
const app = await serveGraph({
  graph: { schema: buildSchema('type Query { name: String }') },
  log,
  ready: async () => true,
  context: async () => ({}),
});
app.get<{ Querystring: { readonly ms: string } }>('/slow', async ({ query }) => {
  await setTimeout(Number(query.ms));
  return 'answered';
});
app.get('/events', (_request, reply) => {
  reply.hijack();
  reply.raw.writeHead(200, { 'content-type': 'application/x-ndjson' }).write('"first"\n');
  streams.add(reply.raw);
});
const streams = new Set<NodeJS.WritableStream>();
app.addHook('preClose', (done) => {
  for (const stream of streams) stream.end('"last"\n');
  done();
});
const { PORT, DRAIN_NOTICE_MS } = process.env;
await runUntilSignal({
  app,
  log,
  port: Number(PORT),
  host: '127.0.0.1',
  drainNoticeMs: Number(DRAIN_NOTICE_MS),
  async onClose() {
    log.info('closed');
  },
});
