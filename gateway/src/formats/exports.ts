import type { ApolloServerPlugin } from '@apollo/server';
import type { HttpAnswer } from '@pilotage/kit/service';
import type { FastifyRequest } from 'fastify';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import type { GatewayContext } from '../context.ts';
import { shapeRefusal } from '../limits/document-shape.ts';
import { MAX_QUERY_LENGTH } from '../limits/query-length.ts';
import { SHAPE_LIMITS } from '../limits/shape-limits.ts';
import { type ExportPlan, exportOf, type FinishedAnswer, planExport } from './export.ts';
import { exportFormatOf } from './format.ts';

/** A question whose answer is wanted as an export. */
export interface PlannedExport {
  /** The query to be executed in its place; absent: it is executed as it is, and found at fault. */
  readonly query?: string;
  /** The export of its answer; an answer that refuses the question itself stays what it is. */
  finished(answer: HttpAnswer): HttpAnswer;
}

/** Apollo Server has the word on what is wrong with it. */
const ASKED_AS_IT_IS: PlannedExport = { finished: (answer) => answer };

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
  return {
    plugin,
    /**
     * What becomes of a question whose answer is wanted as an export; `null` for one that is wanted in JSON.
     *
     * @throws PublicError BAD_INPUT of a question that cannot be exported; nothing is executed for it.
     */
    planned(request: FastifyRequest, document: string | null): PlannedExport | null {
      const format = exportFormatOf(request.headers.accept);
      if (format === null || schema === null) return null;
      const { list, partial } = request.query as Sent;
      const sent = sentIn(request);
      const plan = planOf(
        schema,
        document === null ? sent : { ...sent, query: document },
        typeof list === 'string' ? list : null,
      );
      if (plan === null) return ASKED_AS_IT_IS;
      return {
        query: plan.query,
        finished(answer) {
          const told = answerIn(String(answer.body));
          if (told === null) return answer;
          return exportOf(format, plan, told, { partial: partial === 'true' });
        },
      };
    },
  };
}

function sentIn({ method, body, query }: FastifyRequest): Sent {
  const sent = method === 'GET' ? query : objectIn(body);
  return typeof sent === 'object' && sent !== null ? (sent as Sent) : {};
}

function objectIn(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
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
    const document = parse(query, { maxTokens: SHAPE_LIMITS.tokens });
    return shapeRefusal(document, SHAPE_LIMITS) === null ? document : null;
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

/** The answer that Apollo Server wrote; `null` of a refusal of the question itself, which keeps its own status. */
function answerIn(payload: string): FinishedAnswer | null {
  const answer: FinishedAnswer = JSON.parse(payload);
  return answer.data === undefined ? null : answer;
}
