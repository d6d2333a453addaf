import {
  type ApolloServer,
  type BaseContext,
  HeaderMap,
  type HTTPGraphQLResponse,
} from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** An answer over HTTP, not sent yet. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** What is executed in the place of what a request says. */
export interface Instead {
  readonly query?: string | undefined;
  /** Whether the document is one of our own, which may be asked for from another site, too. */
  readonly isOurs?: boolean;
  /** The form of the answer. */
  readonly accept?: string | undefined;
}

/** Has a question executed, and gives the answer. */
export type Execute = (instead?: Instead) => Promise<HttpAnswer>;

/** Stands before the execution of questions: answers by itself, or has them executed. */
export type Answering = (
  request: FastifyRequest,
  execute: Execute,
) => HttpAnswer | Promise<HttpAnswer>;

/** What questions over HTTP are answered with. */
export interface GraphRouteOptions<Context extends BaseContext> {
  readonly server: ApolloServer<Context>;
  context(request: FastifyRequest): Promise<Context>;
  readonly answering?: Answering | undefined;
}

/**
 * Serves a graph at `/graphql`.
 *
 * The body of a request stays the text that came, until it is to be executed: whoever knows the text already
 * needs not read it.
 */
export function serveQuestions<Context extends BaseContext>(
  app: FastifyInstance,
  { server, context, answering = (_request, execute) => execute() }: GraphRouteOptions<Context>,
): void {
  app.register(async (graph) => {
    const read = graph.getDefaultJsonParser('error', 'error');
    graph.removeAllContentTypeParsers();
    graph.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) =>
      done(null, text),
    );
    graph.route({
      url: '/graphql',
      method: ['GET', 'POST', 'OPTIONS'],
      handler(request, reply) {
        const answer = answering(request, async (instead = {}) => {
          if (typeof request.body === 'string') request.body = await parsed(request, request.body);
          return executed(server, request, instead, () => context(request));
        });
        // One that is ready is sent at once.
        if (!(answer instanceof Promise)) return sent(reply, answer);
        return answer.then((ready) => sent(reply, ready));
      },
    });

    function parsed(request: FastifyRequest, text: string): Promise<unknown> {
      return new Promise((resolve, reject) => {
        const done = (error: Error | null, body?: unknown) =>
          error ? reject(error) : resolve(body);
        // Given a callback, it answers by that alone.
        void read(request, text, done as never);
      });
    }
  });
}

async function executed<Context extends BaseContext>(
  server: ApolloServer<Context>,
  request: FastifyRequest,
  { query, isOurs = false, accept }: Instead,
  context: () => Promise<Context>,
): Promise<HttpAnswer> {
  const search = searchOf(request.url);
  const isGet = request.method === 'GET';
  const headers = headersOf(request);
  if (accept !== undefined) headers.set('accept', accept);
  if (isOurs && isGet) headers.set('apollo-require-preflight', 'ours');
  const httpGraphQLRequest = {
    method: request.method,
    headers,
    search: query !== undefined && isGet ? searchWith(search, query) : search,
    body: query !== undefined && !isGet ? bodyWith(request.body, query) : request.body,
  };
  return answerOf(await server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context }));
}

function answerOf({ status, headers, body }: HTTPGraphQLResponse): HttpAnswer {
  if (body.kind !== 'complete') throw new Error('A graph that answers in parts is not served');
  return { status: status ?? 200, headers: Object.fromEntries(headers), body: body.string };
}

/** Sends an answer as it is. */
function sent(reply: FastifyReply, { status, headers, body }: HttpAnswer): FastifyReply {
  return reply.code(status).headers(headers).send(body);
}

function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value) map.set(name, typeof value === 'string' ? value : value.join(', '));
  }
  return map;
}

/** The question of an address, asked with another document. */
function searchWith(search: string, query: string): string {
  const parameters = new URLSearchParams(search);
  parameters.set('query', query);
  parameters.delete('extensions');
  return `?${parameters}`;
}

/** The question of a body, asked with another document. */
function bodyWith(body: unknown, query: string): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const { extensions: _extensions, ...question } = body as Readonly<Record<string, unknown>>;
  return { ...question, query };
}

function searchOf(url: string): string {
  const at = url.indexOf('?');
  return at === -1 ? '' : url.slice(at);
}
