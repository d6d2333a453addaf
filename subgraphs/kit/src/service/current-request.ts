import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance } from 'fastify';

const current = new AsyncLocalStorage<string>();

/** The id of the request for which something is being done; `undefined` outside of one. */
export function currentRequestId(): string | undefined {
  return current.getStore();
}

/**
 * Makes a service's requests known to whatever is done for them, so that every line of its log can name its own, and
 * to whoever sent them, in the header `x-request-id`.
 */
export function followRequests(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    current.run(request.id, done);
  });
  app.addHook('preHandler', (request, _reply, done) => {
    // A body is read in events of the connection, which know nothing of the request that it belongs to.
    if (currentRequestId() === request.id) done();
    else current.run(request.id, done);
  });
}
