import type { GraphQLDataSource } from '@apollo/gateway';
import { GraphQLDataSourceRequestKind } from '@apollo/gateway/dist/datasources/types.js';
import { type UpstreamError, versionsIn } from '@pilotage/kit/service';
import { type DocumentNode, type GraphQLSchema, Kind, OperationTypeNode, parse } from 'graphql';
import type { GatewayContext } from '../context.ts';
import { notAnswering, type PlannedError, placed, type Representation } from './planned-error.ts';

/** A fetch that the query plan makes of one subgraph. */
export interface SubgraphQuestion {
  readonly query: string;
  readonly document: DocumentNode;
  /** The schema that the client asks, which says what shape an answer has. */
  readonly schema: GraphQLSchema;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: GatewayContext;
  /** Whether it publishes: that may take longer than a question may. */
  readonly isMutation: boolean;
}

/** What became of it; `null` when the subgraph gave no usable answer in time. */
export type SubgraphAnswer = {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly UpstreamError[];
  readonly extensions: Readonly<Record<string, unknown>>;
} | null;

/** One way to put a question to a subgraph. */
export type AskSubgraph = (question: SubgraphQuestion) => Promise<SubgraphAnswer>;

/**
 * Makes the gateway's data source of a way to ask a subgraph.
 *
 * It never throws: the gateway would tell the upstream's address. A subgraph that does not answer costs its
 * own cells, with an error that names it and nothing else.
 */
export function dataSource(subgraph: string, ask: AskSubgraph): GraphQLDataSource<GatewayContext> {
  return {
    async process(options) {
      if (options.kind !== GraphQLDataSourceRequestKind.INCOMING_OPERATION) return { data: {} };
      const { query = '', operationName, variables = {} } = options.request;
      const { context } = options;
      const { schema } = options.incomingRequestContext;
      const document = options.document ?? parse(query);
      const isMutation = operationOf(document)?.operation === OperationTypeNode.MUTATION;
      const question = { query, document, schema, operationName, variables, context, isMutation };
      const answer = await ask(question);
      noteVersions(subgraph, answer, context);
      const representations = representationsIn(variables);
      const errors: readonly PlannedError[] =
        answer === null
          ? notAnswering(subgraph, rootFieldsOf(document), representations, isMutation)
          : answer.errors.map((error) => placed(subgraph, error, representations));
      const data = answer?.data ?? null;
      return {
        data: data as Record<string, unknown>,
        ...(errors.length > 0 ? { errors: [...errors] as never } : {}),
      };
    },
  };
}

/** Notes from which version the answer was read, where it says so. */
function noteVersions(subgraph: string, answer: SubgraphAnswer, { asking }: GatewayContext): void {
  const versions = answer === null ? null : versionsIn(answer.extensions);
  if (versions !== null) asking.versions.note(versions);
  else if (answer === null) asking.versions.spoil(`${subgraph} does not answer`);
  else asking.versions.spoil(`${subgraph} tells no version`);
}

/** The names under which the answer is to hold the root fields of a fetch. */
function rootFieldsOf(document: DocumentNode): readonly string[] {
  const selections = operationOf(document)?.selectionSet.selections ?? [];
  return selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? [(selection.alias ?? selection.name).value] : [],
  );
}

function operationOf({ definitions }: DocumentNode) {
  return definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
}

function representationsIn(
  variables: Readonly<Record<string, unknown>>,
): readonly Representation[] | null {
  const { representations } = variables;
  return Array.isArray(representations) ? (representations as Representation[]) : null;
}
