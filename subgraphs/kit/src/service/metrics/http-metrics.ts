import type { FastifyInstance } from 'fastify';
import { Histogram, type Registry } from 'prom-client';
import { onceEach } from './once-each.ts';

/** The upper ends of the classes of durations, in seconds: from a ready answer to the longest publication. */
export const SECONDS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60];

/** Measures every request over HTTP by method, route and status; an address that there is not counts as one. */
export function measureRequests(app: FastifyInstance, registry: Registry): void {
  const durations = new Histogram({
    name: 'pilotage_http_request_seconds',
    help: 'How long requests took over HTTP, by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [registry],
  });
  const child = onceEach((method: string, route: string, status: string) =>
    durations.labels({ method, route, status }),
  );
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    child(request.method, route, String(reply.statusCode)).observe(reply.elapsedTime / 1000);
    done();
  });
}
