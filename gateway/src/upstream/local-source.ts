import { errorFormatter, type Log, type ReadVersions } from '@pilotage/kit/service';
import { execute, type GraphQLSchema, parse } from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { LeaseSource } from '../leases/lease-source.ts';
import type { AskSubgraph, SubgraphAnswer, SubgraphQuestion } from './data-source.ts';

/** A subgraph that runs in the gateway's own process. */
export interface LocalSubgraph extends Partial<LeaseSource> {
  readonly schema: GraphQLSchema;
  /** What one request works with; made anew for each. */
  context(request: GatewayContext): { readonly versions?: ReadVersions };
  /** The version of its own log; absent: it has none, and its answers are not kept. */
  version?(): Promise<string>;
}

/**
 * A way to ask a subgraph in this process: the plan's own document is executed, without printing or parsing it.
 *
 * A read has what is left of the request; what it goes on to do after that, nobody waits for.
 */
export function localSource(
  name: string,
  { schema, context, version }: LocalSubgraph,
  log: Log,
): AskSubgraph {
  const format = errorFormatter(log);
  const answered = async (question: SubgraphQuestion): Promise<SubgraphAnswer> => {
    const { query, document, operationName, variables, context: request, isMutation } = question;
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
    return {
      data: data ?? null,
      extensions: read && own ? { versions: { ...read, [name]: own } } : {},
      errors: errors.map((error) => format(error.toJSON(), error)),
    };
  };
  return async (question) => {
    const { budget } = question.context;
    if (!question.isMutation) return within(budget.left(), answered(question));
    const answer = await answered(question);
    budget.renew();
    return answer;
  };
}

/** What a promise comes to, or `null` where it takes longer. */
function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value | null> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => resolve(null), Math.max(1, milliseconds));
    promise.then(resolve, reject).finally(() => clearTimeout(patience));
  });
}
