import {
  type Context,
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  trace,
} from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { failed, tracer } from './spans.ts';
import { isTracing } from './start-tracing.ts';

/** What is asked so often, and tells so little, that no trace tells of it. */
const UNTOLD = /^\/(health|metrics)/;

/**
 * Makes every request a span of the trace that its `traceparent` names, or of one that begins here.
 *
 * Neither what was asked for with it nor who asked is told: addresses without what follows the question mark,
 * no variables, no header.
 */
export function traceRequests(app: FastifyInstance): void {
  if (!isTracing()) return;
  const told = new WeakMap<FastifyRequest, Context>();
  app.addHook('onRequest', (request, _reply, done) => {
    const { method, headers, id } = request;
    const route = request.routeOptions.url;
    if (route === undefined || UNTOLD.test(route)) return done();
    const parent = propagation.extract(ROOT_CONTEXT, headers);
    const span = tracer.startSpan(
      `${method} ${route}`,
      {
        kind: SpanKind.SERVER,
        attributes: {
          'http.request.method': method,
          'http.route': route,
          'url.scheme': request.protocol,
          'pilotage.request.id': id,
        },
      },
      parent,
    );
    const within = trace.setSpan(parent, span);
    told.set(request, within);
    context.with(within, done);
  });
  // The body is read in events of the connection, which know nothing of the request that it belongs to.
  app.addHook('preHandler', (request, _reply, done) => {
    const within = told.get(request);
    if (within) context.with(within, done);
    else done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const within = told.get(request);
    const span = within && trace.getSpan(within);
    if (span) {
      span.setAttribute('http.response.status_code', reply.statusCode);
      if (reply.statusCode >= 500) failed(span);
      span.end();
    }
    done();
  });
}
