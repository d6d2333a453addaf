import type { FastifyInstance } from 'fastify';
import type { Leases, VersionChange } from '../leases/leases.ts';

/** So that a proxy on the way does not take a quiet stream for a dead one. */
const BEAT_EVERY_MS = 15_000;

/** After how long a client that lost the stream asks for it again. */
const RETRY_MS = 2000;

/** How much may wait for a slow client before it is sent away, to come again. */
const MOST_WAITING_BYTES = 65_536;

/**
 * Tells dashboards when a subgraph has moved on, so that they ask again only then: `GET /events`, server-sent events
 * named `version`, each `{"subgraph": "water", "version": "…"}`.
 *
 * A stream begins with the present version of each subgraph: whoever lost it for a while compares, and has missed
 * nothing. Whoever asks after an event gets an answer of that version or of a later one.
 */
export function serveEvents(app: FastifyInstance, leases: Leases): void {
  const streams = new Set<() => void>();
  app.get('/events', async (request, reply) => {
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-request-id': request.id,
    });
    const send = (text: string) => {
      raw.write(text);
      if (raw.writableLength > MOST_WAITING_BYTES) end();
    };
    const stopListening = leases.onChange((change) => send(eventOf(change)));
    const beat = setInterval(() => send(': still here\n\n'), BEAT_EVERY_MS);
    const end = () => {
      if (!streams.delete(end)) return;
      stopListening();
      clearInterval(beat);
      raw.end();
    };
    streams.add(end);
    raw.once('close', end);
    send(`retry: ${RETRY_MS}\n\n${leases.latest().map(eventOf).join('')}`);
  });
  app.addHook('preClose', async () => {
    for (const end of streams) end();
  });
}

function eventOf(change: VersionChange): string {
  return `event: version\ndata: ${JSON.stringify(change)}\n\n`;
}
