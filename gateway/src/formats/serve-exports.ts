import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import type { GatewayContext } from '../context.ts';
import { MAX_QUERY_LENGTH } from '../limits/query-length.ts';
import { type ExportPlan, exportOf, type FinishedAnswer, planExport } from './export.ts';
import { type ExportFormat, exportFormatOf } from './format.ts';

/** An export that is on its way. */
interface Underway {
  readonly format: ExportFormat;
  readonly plan: ExportPlan;
  readonly partial: boolean;
}

/** A question as it came: the body of a POST, or the address of a GET. */
type Sent = Readonly<Record<string, unknown>>;

/**
 * Answers `/graphql` in CSV and NDJSON to whoever asks for them in `Accept`; `?list=` says which list is meant, and
 * `?partial=true` takes one of which a department is missing.
 */
export function createExports() {
  let schema: GraphQLSchema | null = null;
  const plugin: ApolloServerPlugin<GatewayContext> = {
    async serverWillStart() {
      return {
        schemaDidLoadOrUpdate({ apiSchema }) {
          schema = apiSchema;
        },
      };
    },
  };
  const underway = new WeakMap<FastifyRequest, Underway>();

  function serve(app: FastifyInstance): void {
    app.addHook('preHandler', async (request) => {
      const format = isGraph(request) ? exportFormatOf(request.headers.accept) : null;
      if (format === null) return;
      // Executed as any question is; a refusal is told in JSON.
      request.headers.accept = 'application/graphql-response+json';
      const { list, partial } = request.query as Sent;
      const plan =
        schema && planOf(schema, sentIn(request), typeof list === 'string' ? list : null);
      if (plan === null) return;
      ask(request, plan.query);
      underway.set(request, { format, plan, partial: partial === 'true' });
    });
    app.addHook('onSend', async (request, reply, payload) => {
      if (!isGraph(request)) return payload;
      reply.header('vary', 'Accept');
      const one = underway.get(request);
      const answer = one && typeof payload === 'string' ? answerIn(payload) : null;
      if (!one || answer === null) return payload;
      const { status, headers, body } = exportOf(one.format, one.plan, answer, one);
      reply.code(status).headers(headers);
      return body;
    });
  }
  return { plugin, serve };
}

function isGraph(request: FastifyRequest): boolean {
  return request.routeOptions.url === '/graphql';
}

function sentIn({ method, body, query }: FastifyRequest): Sent {
  const sent = method === 'GET' ? query : body;
  return typeof sent === 'object' && sent !== null ? (sent as Sent) : {};
}

/** The plan of an export; `null` where Apollo Server has the word on what is wrong with the question. */
function planOf(schema: GraphQLSchema, sent: Sent, list: string | null): ExportPlan | null {
  const document = documentOf(sent['query']);
  const variables = variablesOf(sent['variables']);
  if (document === null || variables === null) return null;
  const operationName = typeof sent['operationName'] === 'string' ? sent['operationName'] : null;
  return planExport({ schema, document, operationName, variables, list });
}

function documentOf(query: unknown): DocumentNode | null {
  if (typeof query !== 'string' || query.length > MAX_QUERY_LENGTH) return null;
  try {
    return parse(query);
  } catch {
    return null;
  }
}

/** The variables of a POST as they are, of a GET as the JSON that they are. */
function variablesOf(variables: unknown): Sent | null {
  try {
    const read = typeof variables === 'string' ? JSON.parse(variables || '{}') : (variables ?? {});
    return typeof read === 'object' && read !== null ? read : null;
  } catch {
    return null;
  }
}

/** Puts another query in the place of the one that was sent. */
function ask(request: FastifyRequest, query: string): void {
  if (request.method !== 'GET') {
    request.body = { ...sentIn(request), query };
    return;
  }
  const address = new URL(request.url, 'http://gateway');
  address.searchParams.set('query', query);
  request.raw.url = `${address.pathname}${address.search}`;
}

/** The answer that Apollo Server wrote; `null` of a refusal of the question itself, which keeps its own status. */
function answerIn(payload: string): FinishedAnswer | null {
  const answer: FinishedAnswer = JSON.parse(payload);
  return answer.data === undefined ? null : answer;
}
