import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance } from 'fastify';

const current = new AsyncLocalStorage<string>();

/** The id of the request for which something is being done; `undefined` outside of one. */
export function currentRequestId(): string | undefined {
  return current.getStore();
}

/** Makes a service's requests known to whatever is done for them, so that every line of its log can name its own. */
export function followRequests(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => current.run(request.id, done));
  // The body is read in events of the connection, which know nothing of the request that it belongs to.
  app.addHook('preHandler', (request, _reply, done) => current.run(request.id, done));
}
