import { errorFormatter, type Log, type ReadVersions } from '@pilotage/kit/service';
import { execute, type GraphQLSchema, parse } from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { LeaseSource } from '../leases/lease-source.ts';
import type { AskSubgraph } from './data-source.ts';

/** A subgraph that runs in the gateway's own process. */
export interface LocalSubgraph extends Partial<LeaseSource> {
  readonly schema: GraphQLSchema;
  /** What one request works with; made anew for each. */
  context(request: GatewayContext): { readonly versions?: ReadVersions };
  /** The version of its own log; absent: it has none, and its answers are not kept. */
  version?(): Promise<string>;
}

/** A way to ask a subgraph in this process: the plan's own document is executed, without printing or parsing it. */
export function localSource(
  name: string,
  { schema, context, version }: LocalSubgraph,
  log: Log,
): AskSubgraph {
  const format = errorFormatter(log);
  return async ({ query, document, operationName, variables, context: request, isMutation }) => {
    // Read first: what is read after it is of this version, or of a later one.
    const own = isMutation ? null : await version?.();
    const contextValue = context(request);
    const { data, errors = [] } = await execute({
      schema,
      document: document ?? parse(query),
      operationName: operationName ?? null,
      variableValues: variables,
      contextValue,
    });
    const why = contextValue.versions?.spoiltBy();
    if (why) request.asking.versions.spoil(why);
    const read = own ? (contextValue.versions?.all() ?? null) : null;
    const extensions = read && own ? { versions: { ...read, [name]: own } } : {};
    return {
      data: data ?? null,
      extensions,
      errors: errors.map((error) => format(error.toJSON(), error)),
    };
  };
}
