import type { FastifyInstance } from 'fastify';

const draining = new WeakSet<FastifyInstance>();

/**
 * Makes a service say that it is no longer ready, and let go of each connection with its next answer; it goes on
 * answering whoever has not heard of it.
 */
export function beginDraining(app: FastifyInstance): void {
  draining.add(app);
}

/** Whether a service is about to end. */
export function isDraining(app: FastifyInstance): boolean {
  return draining.has(app);
}

/** How often connections are looked at while the service closes. */
const LOOK_EVERY_MS = 50;

/**
 * Lets go of connections in time: those of a service that drains end with their next answer, and one that closes
 * closes each as soon as its last answer is sent. A client that keeps one alive would otherwise hold the service
 * up for more than a minute.
 */
export function letGoOfConnections(app: FastifyInstance): void {
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (isDraining(app)) reply.header('connection', 'close');
    done(null, payload);
  });
  app.addHook('preClose', (done) => {
    const looking = setInterval(() => app.server.closeIdleConnections(), LOOK_EVERY_MS);
    app.server.once('close', () => clearInterval(looking));
    done();
  });
}
