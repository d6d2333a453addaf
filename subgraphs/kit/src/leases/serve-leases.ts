import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Identity, PublicError } from '../service/index.ts';
import { LEASE_MS, type LeaseBook, UNHEARD_OF } from '../store/lease-book.ts';
import { versionIn } from '../store/version-token.ts';

/** What leases are given with. */
export interface LeaseRouteOptions {
  readonly leases: LeaseBook;
  /** Names this run of the process, as its tokens do. */
  readonly boot: string;
  /** The token of a version, now. */
  tokenOf(version: number): string;
  verify(authorization: string | undefined): Promise<Identity>;
}

const leaseRequest = z.object({
  holder: z.string().regex(/^[\w-]{8,64}$/),
  sequence: z
    .int()
    .min(0)
    .max(2 ** 31 - 1),
  known: z.string().max(200).nullable(),
});

/** How often the version is told again, so that a stream that was cut is noticed, and a new day. */
const TELL_EVERY_MS = 5000;

/**
 * Gives the gateway leave to answer from memory: `POST /lease`, and `GET /versions`, a stream of the versions as
 * they are recorded.
 *
 * Both are for the gateway alone: a lease makes publications wait for whoever holds it.
 */
export function serveLeases(app: FastifyInstance, options: LeaseRouteOptions): void {
  const { leases, boot, tokenOf } = options;
  const streams = new Set<() => void>();
  app.post('/lease', async (request) => {
    mayHoldLeases(await options.verify(request.headers.authorization));
    const understood = leaseRequest.safeParse(request.body);
    if (!understood.success) {
      throw new PublicError(
        'BAD_INPUT',
        'A lease is asked for with {"holder": "…", "sequence": 1, "known": "…" or null}.',
      );
    }
    const { holder, sequence, known } = understood.data;
    const version = await leases.renew({
      holder,
      sequence,
      // One of another run is a version that nobody here knows: the oldest.
      known: known === null ? null : (versionIn(known, boot) ?? UNHEARD_OF),
    });
    return { version: tokenOf(version), leaseMs: LEASE_MS };
  });
  app.get('/versions', async (request, reply) => {
    mayHoldLeases(await options.verify(request.headers.authorization));
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' });
    const tell = (version: number) =>
      raw.write(`${JSON.stringify({ version: tokenOf(version) })}\n`);
    const tellPresent = () => {
      leases.version().then(tell, () => end());
    };
    const stopWatching = leases.watch(tell);
    const timer = setInterval(tellPresent, TELL_EVERY_MS);
    const end = () => {
      stopWatching();
      clearInterval(timer);
      streams.delete(end);
      raw.end();
    };
    streams.add(end);
    raw.once('close', end);
    tellPresent();
  });
  app.addHook('preClose', async () => {
    for (const end of streams) end();
  });
}

function mayHoldLeases({ role }: Identity): void {
  if (role === 'gateway') return;
  throw new PublicError(
    role === 'reader' ? 'UNAUTHENTICATED' : 'FORBIDDEN',
    'Leases are for the gateway alone; ask the graph.',
  );
}
