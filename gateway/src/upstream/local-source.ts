import { errorFormatter, type Log } from '@pilotage/kit/service';
import { execute, type GraphQLSchema, parse } from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { AskSubgraph } from './data-source.ts';

/** A subgraph that runs in the gateway's own process. */
export interface LocalSubgraph {
  readonly schema: GraphQLSchema;
  /** What one request works with; made anew for each. */
  context(request: GatewayContext): object;
}

/** A way to ask a subgraph in this process: the plan's own document is executed, without printing or parsing it. */
export function localSource({ schema, context }: LocalSubgraph, log: Log): AskSubgraph {
  const format = errorFormatter(log);
  return async ({ query, document, operationName, variables, context: request }) => {
    const { data, errors = [] } = await execute({
      schema,
      document: document ?? parse(query),
      operationName: operationName ?? null,
      variableValues: variables,
      contextValue: context(request),
    });
    return { data: data ?? null, errors: errors.map((error) => format(error.toJSON(), error)) };
  };
}
