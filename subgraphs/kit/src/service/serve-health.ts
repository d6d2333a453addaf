import type { FastifyInstance } from 'fastify';
import { isDraining } from './drain.ts';
import type { Readiness } from './readiness.ts';

const NOT_READY: Readiness = { isReady: false, parts: {} };

/**
 * Serves `/health/live`, which answers as long as the process does, and `/health/ready`: 503 while it cannot
 * answer, or is about to end, with the parts by which that is known.
 */
export function serveHealth(app: FastifyInstance, ready: () => Promise<boolean | Readiness>): void {
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const told = await ready().catch(() => NOT_READY);
    const { isReady, parts } = typeof told === 'boolean' ? { isReady: told, parts: {} } : told;
    if (isDraining(app)) return reply.code(503).send({ status: 'draining', parts });
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not ready', parts });
  });
}
