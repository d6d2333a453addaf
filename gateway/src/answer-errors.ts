import type { ApolloServerPlugin } from '@apollo/server';
import { type GraphQLFormattedError, OperationTypeNode } from 'graphql';
import type { GatewayContext } from './context.ts';

/**
 * The last word on the errors of an answer: a path ends at the list where the plan's begins to count, the
 * subgraph is named once, and a null where none may be is told instead of passed over.
 */
export function answerErrors(): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ operation, response: { body }, contextValue: { asking } }) {
          if (operation?.operation === OperationTypeNode.MUTATION)
            asking.versions.spoil('it may have changed something');
          if (body.kind !== 'single') return;
          const { errors, extensions } = body.singleResult;
          const { valueCompletion, ...others } = extensions ?? {};
          const completed: readonly GraphQLFormattedError[] = Array.isArray(valueCompletion)
            ? valueCompletion
            : [];
          const silent = completed.filter(isViolation).map(violation);
          if (silent.length > 0) {
            if (Object.keys(others).length > 0) body.singleResult.extensions = others;
            else delete body.singleResult.extensions;
          }
          const all = [...(errors ?? []).map(tidied), ...silent];
          if (all.length === 0) return;
          asking.hasErrors = true;
          body.singleResult.errors = all;
        },
      };
    },
  };
}

function tidied({ path, extensions, ...error }: GraphQLFormattedError): GraphQLFormattedError {
  const { serviceName: _serviceName, ...told } = extensions ?? {};
  const end = path?.indexOf('@') ?? -1;
  const kept = end === -1 ? path : path?.slice(0, end);
  return { ...error, ...(kept && kept.length > 0 ? { path: kept } : {}), extensions: told };
}

/** Whether a null was put where none may be, and not where a value is simply not for everybody to see. */
function isViolation({ message }: GraphQLFormattedError): boolean {
  return message.startsWith('Cannot return null for non-nullable');
}

function violation({ message, path }: GraphQLFormattedError): GraphQLFormattedError {
  return { message, ...(path ? { path } : {}), extensions: { code: 'SOURCE_UNAVAILABLE' } };
}
