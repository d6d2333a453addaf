import type { FastifyInstance } from 'fastify';

/** Has every answer say that it is what it says it is, and that other sites are not told where somebody came from. */
export function sendSafeHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
    done();
  });
}
