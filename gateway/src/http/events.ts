import { PublicError } from '@pilotage/kit/service';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ANYBODY, type Caller } from '../audience/caller.ts';
import { callersAddress } from '../audience/callers-address.ts';
import type { Leases, VersionChange } from '../leases/leases.ts';
import { type StreamBounds, streamPlaces } from './stream-places.ts';

/** So that a proxy on the way does not take a quiet stream for a dead one. */
const BEAT_EVERY_MS = 15_000;

/** After how long a client that lost the stream asks for it again. */
const RETRY_MS = 2000;

/** How much may wait for a slow client before it is sent away, to come again. */
const MOST_WAITING_BYTES = 65_536;

/** How many streams one caller may have open, and all of them together. */
const BOUNDS: StreamBounds = { perCaller: 20, inAll: 2000 };

/**
 * Tells dashboards when a subgraph has moved on, so that they ask again only then: `GET /events`, server-sent events
 * named `version`, each `{"subgraph": "water", "version": "…"}`.
 *
 * A stream begins with the present version of each subgraph: whoever lost it for a while compares, and has missed
 * nothing. Whoever asks after an event gets an answer of that version or of a later one.
 *
 * At each beat it is asked anew who calls: a stream ends when its key, token or session has.
 */
export function serveEvents(
  app: FastifyInstance,
  leases: Leases,
  callerOf: (request: FastifyRequest) => Promise<Caller>,
): void {
  const streams = new Set<() => void>();
  const places = streamPlaces(BOUNDS);
  // Headers alone would be waited for until a stream that nobody reads ends.
  app.get('/events', { exposeHeadRoute: false }, async (request, reply) => {
    const leave = placed(places, placeNameOf(request, await callerOf(request)), reply);
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
    const beat = setInterval(() => {
      send(': still here\n\n');
      callerOf(request).catch((error: unknown) => {
        if (isRefusal(error)) end();
      });
    }, BEAT_EVERY_MS);
    const end = () => {
      if (!streams.delete(end)) return;
      leave();
      stopListening();
      clearInterval(beat);
      raw.end();
    };
    streams.add(end);
    raw.once('close', end);
    // Whoever left while it was recognised closes nothing any more.
    if (raw.destroyed) return end();
    send(`retry: ${RETRY_MS}\n\n${leases.latest().map(eventOf).join('')}`);
  });
  app.addHook('preClose', async () => {
    for (const end of streams) end();
  });
}

function eventOf(change: VersionChange): string {
  return `event: version\ndata: ${JSON.stringify(change)}\n\n`;
}

function placed(places: ReturnType<typeof streamPlaces>, name: string, reply: FastifyReply) {
  try {
    return places.take(name);
  } catch (error) {
    if (error instanceof PublicError) {
      reply.header('retry-after', error.details['retryAfterSeconds']);
    }
    throw error;
  }
}

/** Under which name streams are counted: who calls, or the address of whoever shows nothing. */
function placeNameOf({ ip }: FastifyRequest, { identity }: Caller): string {
  return identity === ANYBODY.identity ? `address ${callersAddress(ip)}` : identity.id;
}

/** Whether somebody is let in no more; a look-up that fails for a while ends nothing. */
function isRefusal(error: unknown): boolean {
  return error instanceof PublicError && REFUSALS.has(error.code);
}

const REFUSALS: ReadonlySet<string> = new Set(['UNAUTHENTICATED', 'FORBIDDEN']);
