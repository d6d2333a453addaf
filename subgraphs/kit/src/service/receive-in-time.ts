import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BODY_LIMIT_MIB } from './refusal.ts';

/** How long a request may take to come in, its headers and its body each, unless told otherwise. */
export const RECEIVE_WITHIN_MS = 60_000;

/**
 * Lets go of whoever sends a request and does not end it: its connection is cut.
 *
 * A body must come within that time. A file, which may come for hours where a route takes more than other bodies have,
 * must only go on coming.
 */
export function receiveInTime(app: FastifyInstance, withinMs: number): void {
  app.server.headersTimeout = withinMs;
  app.addHook('onRequest', (request, _reply, done) => {
    if (hasBody(request)) watch(request.raw, takesFiles(request), withinMs);
    done();
  });
}

function watch(raw: IncomingMessage, isFile: boolean, withinMs: number): void {
  let received = raw.socket.bytesRead;
  const looking = setInterval(() => {
    if (raw.complete) return clearInterval(looking);
    const { bytesRead } = raw.socket;
    // What waits here for us to read it is not waited for.
    const goesOn = bytesRead > received || raw.readableLength > 0;
    received = bytesRead;
    if (isFile && goesOn) return;
    clearInterval(looking);
    raw.destroy();
  }, withinMs);
  looking.unref();
  raw.once('close', () => clearInterval(looking));
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function takesFiles({ routeOptions }: FastifyRequest): boolean {
  return (routeOptions.bodyLimit ?? 0) > BODY_LIMIT_MIB * 1024 * 1024;
}
