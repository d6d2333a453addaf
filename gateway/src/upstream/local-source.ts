import { errorFormatter, type Log } from '@pilotage/kit/service';
import { execute, type GraphQLSchema, parse } from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { AskSubgraph, SubgraphAnswer, SubgraphQuestion } from './data-source.ts';

/** A subgraph that runs in the gateway's own process. */
export interface LocalSubgraph {
  readonly schema: GraphQLSchema;
  /** What one request works with; made anew for each. */
  context(request: GatewayContext): object;
}

/**
 * A way to ask a subgraph in this process: the plan's own document is executed, without printing or parsing it.
 *
 * A read has what is left of the request; what it goes on to do after that, nobody waits for.
 */
export function localSource({ schema, context }: LocalSubgraph, log: Log): AskSubgraph {
  const format = errorFormatter(log);
  const answered = async (question: SubgraphQuestion): Promise<SubgraphAnswer> => {
    const { query, document, operationName, variables, context: request } = question;
    const {
      data,
      errors = [],
      extensions,
    } = await execute({
      schema,
      document: document ?? parse(query),
      operationName: operationName ?? null,
      variableValues: variables,
      contextValue: context(request),
    });
    return {
      data: data ?? null,
      errors: errors.map((error) => format(error.toJSON(), error)),
      extensions: extensions ?? {},
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
