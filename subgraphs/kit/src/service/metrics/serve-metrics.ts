import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Registry } from 'prom-client';
import { PublicError } from '../errors.ts';
import { processMetrics } from './process-metrics.ts';

/** What measurements are served with. */
export interface MetricsOptions {
  readonly registry: Registry;
  /** What whoever reads them must show; without one, this machine alone may read. */
  readonly token?: string | undefined;
}

/**
 * Serves what is measured at `GET /metrics`, in Prometheus’ text format.
 *
 * Where a token is configured, it is asked of everybody; elsewhere only this machine may read, and nobody whose
 * request was passed on by a proxy of this machine.
 */
export function serveMetrics(app: FastifyInstance, { registry, token }: MetricsOptions): void {
  const expected = token === undefined ? null : digest(`Bearer ${token}`);
  app.get('/metrics', async (request, reply) => {
    if (expected === null) refuseStrangers(request);
    else if (!timingSafeEqual(digest(request.headers.authorization ?? ''), expected))
      throw noToken();
    const all = Registry.merge([registry, processMetrics()]);
    return reply.type(all.contentType).send(await all.metrics());
  });
}

function refuseStrangers({ raw, headers }: FastifyRequest): void {
  const isPassedOn = headers.forwarded !== undefined || headers['x-forwarded-for'] !== undefined;
  if (!isPassedOn && isLoopback(raw.socket.remoteAddress)) return;
  throw new PublicError(
    'FORBIDDEN',
    'Measurements are read on this machine alone. To read them from elsewhere, set METRICS_TOKEN and send "Authorization: Bearer <token>".',
  );
}

function noToken(): PublicError {
  return new PublicError(
    'UNAUTHENTICATED',
    'Send "Authorization: Bearer <token>" with the token that METRICS_TOKEN holds.',
  );
}

function isLoopback(address: string | undefined): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address ?? '');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
