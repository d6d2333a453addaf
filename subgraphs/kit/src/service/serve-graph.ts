import { randomUUID } from 'node:crypto';
import { ApolloServer, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { type FastifyError, type FastifyInstance, type FastifyRequest, fastify } from 'fastify';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Registry } from 'prom-client';
import { followRequests } from './current-request.ts';
import { letGoOfConnections } from './drain.ts';
import { errorFormatter } from './error-formatter.ts';
import { PublicError } from './errors.ts';
import { type Answering, serveQuestions } from './graph-handler.ts';
import { lazyQuery } from './lazy-query.ts';
import type { Log } from './log.ts';
import { measureRequests } from './metrics/http-metrics.ts';
import { serveMetrics } from './metrics/serve-metrics.ts';
import { oneOperation } from './one-operation.ts';
import type { Readiness } from './readiness.ts';
import { RECEIVE_WITHIN_MS, receiveInTime } from './receive-in-time.ts';
import { BODY_LIMIT_MIB, refusalOf, statusOf } from './refusal.ts';
import { serveHealth } from './serve-health.ts';
import { specificationStatus } from './specification-status.ts';
import { traceOperations } from './tracing/trace-operations.ts';
import { traceRequests } from './tracing/trace-requests.ts';

type ServerOptions<Context extends BaseContext> = ConstructorParameters<
  typeof ApolloServer<Context>
>[0];

/** What a graph is served with. */
export interface GraphServiceOptions<Context extends BaseContext> {
  /** The schema of a subgraph, or the gateway that plans over several. */
  readonly graph:
    | { readonly schema: GraphQLSchema }
    | { readonly gateway: NonNullable<ServerOptions<Context>['gateway']> };
  readonly plugins?: readonly ApolloServerPlugin<Context>[];
  /** How many words and signs of a query are read, as GraphQL's grammar counts them; all, unless told. */
  readonly maxTokens?: number;
  /** Builds what one request works with; what it throws as PublicError is told to the client. */
  context(request: FastifyRequest): Promise<Context>;
  /** Stands before the execution of questions; absent: each is executed. */
  readonly answering?: Answering;
  /** Whether the service can answer, with its parts where it has some; asked by `/health/ready`. */
  ready(): Promise<boolean | Readiness>;
  /** What is measured here, and what whoever reads `/metrics` must show; absent: nothing is. */
  readonly metrics?: { readonly registry: Registry; readonly token?: string | undefined };
  /** Addresses of the proxies in front, whose word on the caller's address is taken; none unless told otherwise. */
  readonly trustedProxies?: string | null;
  /** How long a request may take to come in, in milliseconds; a minute unless told otherwise. */
  readonly receiveWithinMs?: number;
  readonly log: Log;
}

/**
 * Serves a graph over HTTP: `/graphql` as the GraphQL-over-HTTP specification says, `/health/live`,
 * `/health/ready` and `/metrics`. The application is built, not listening.
 */
export async function serveGraph<Context extends BaseContext>(
  options: GraphServiceOptions<Context>,
): Promise<FastifyInstance> {
  const { graph, plugins = [], maxTokens, context, answering, ready, metrics, log } = options;
  const app = fastify({
    bodyLimit: BODY_LIMIT_MIB * 1024 * 1024,
    // Whoever has not yet heard that the service ends is answered, and not refused.
    return503OnClosing: false,
    trustProxy: options.trustedProxies ?? false,
    routerOptions: { querystringParser: lazyQuery },
    genReqId: (request) => requestIdOf(request.headers['x-request-id']),
  });
  const server = new ApolloServer<Context>({
    ...graph,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: errorFormatter(log),
    logger: log as never,
    stopOnTerminationSignals: false,
    ...(maxTokens === undefined ? {} : { parseOptions: { maxTokens } }),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      specificationStatus(),
      traceOperations(),
      ...plugins,
      oneOperation(),
    ],
  } as ServerOptions<Context>);
  await server.start();
  receiveInTime(app, options.receiveWithinMs ?? RECEIVE_WITHIN_MS);
  followRequests(app);
  traceRequests(app);
  if (metrics) {
    measureRequests(app, metrics.registry);
    serveMetrics(app, metrics);
  }
  app.setErrorHandler<FastifyError>((error, _request, reply) => {
    const { status, errors } = refusalOf(error, log);
    return reply.code(status).send({ errors });
  });
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send({
      errors: [
        { message: `There is nothing at ${request.url}.`, extensions: { code: 'NOT_FOUND' } },
      ],
    }),
  );
  serveHealth(app, ready);
  serveQuestions(app, { server, answering, context: (request) => understood(context, request) });
  app.addHook('onClose', () => server.stop());
  letGoOfConnections(app);
  return app;
}

/** Apollo Server tells a refusal met while the context is built only when it is an error of GraphQL's. */
async function understood<Context>(
  context: (request: FastifyRequest) => Promise<Context>,
  request: FastifyRequest,
): Promise<Context> {
  try {
    return await context(request);
  } catch (error) {
    if (!(error instanceof PublicError)) throw error;
    const { message, code, details } = error;
    const http = { status: statusOf(code) };
    throw new GraphQLError(message, { extensions: { ...details, code, http } });
  }
}

function requestIdOf(header: string | readonly string[] | undefined): string {
  return typeof header === 'string' && /^[\w-]{1,64}$/.test(header) ? header : randomUUID();
}
