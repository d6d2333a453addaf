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
import { errorFormatter } from './error-formatter.ts';
import { PublicError } from './errors.ts';
import { type Answering, serveQuestions } from './graph-handler.ts';
import type { Log } from './log.ts';
import { oneOperation } from './one-operation.ts';
import { BODY_LIMIT_MIB, refusalOf, statusOf } from './refusal.ts';
import { specificationStatus } from './specification-status.ts';

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
  /** Whether the service can answer; asked by `/health/ready`. */
  ready(): Promise<boolean>;
  /** Addresses of the proxies in front, whose word on the caller's address is taken; none unless told otherwise. */
  readonly trustedProxies?: string | null;
  readonly log: Log;
}

/**
 * Serves a graph over HTTP: `/graphql` as the GraphQL-over-HTTP specification says, `/health/live` and
 * `/health/ready`. The application is built, not listening.
 */
export async function serveGraph<Context extends BaseContext>(
  options: GraphServiceOptions<Context>,
): Promise<FastifyInstance> {
  const { graph, plugins = [], maxTokens, context, answering, ready, log } = options;
  const app = fastify({
    bodyLimit: BODY_LIMIT_MIB * 1024 * 1024,
    trustProxy: options.trustedProxies ?? false,
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
      ...plugins,
      oneOperation(),
    ],
  } as ServerOptions<Context>);
  await server.start();
  app.addHook('onSend', (request, reply, payload, done) => {
    reply.header('x-request-id', request.id);
    done(null, payload);
  });
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
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const isReady = await ready().catch(() => false);
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not ready' });
  });
  serveQuestions(app, { server, answering, context: (request) => understood(context, request) });
  app.addHook('onClose', () => server.stop());
  letGoOfIdleConnections(app);
  return app;
}

/** How often connections are looked at while the service closes. */
const LOOK_EVERY_MS = 50;

/**
 * Closes a connection as soon as its last answer is sent, once the service is closing: a client that keeps it
 * alive would otherwise hold the service up for more than a minute.
 */
function letGoOfIdleConnections(app: FastifyInstance): void {
  app.addHook('preClose', (done) => {
    const looking = setInterval(() => app.server.closeIdleConnections(), LOOK_EVERY_MS);
    app.server.once('close', () => clearInterval(looking));
    done();
  });
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
