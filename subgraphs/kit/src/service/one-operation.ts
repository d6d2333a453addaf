import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { GraphQLError, OperationTypeNode } from 'graphql';

/** Refuses a document of which nobody can say which operation is meant; a gateway would fail on it inside. */
export function oneOperation(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, request, schema }) {
          if (operation && schema.getRootType(operation.operation)) return;
          if (operation) throw unknownKind(operation.operation);
          const name = request.operationName;
          throw new GraphQLError(
            name
              ? `The document holds no operation "${name}".`
              : 'The document holds several operations; say which with operationName.',
            {
              extensions: {
                code: ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
                http: { status: 400, headers: new HeaderMap() },
              },
            },
          );
        },
      };
    },
  };
}

/** Without such a root type graphql-js finds nothing wrong with the document, and nothing to answer. */
function unknownKind(kind: OperationTypeNode): GraphQLError {
  const remedy =
    kind === OperationTypeNode.SUBSCRIPTION
      ? 'Listen to GET /events of the gateway, and ask again when something has changed.'
      : 'Ask with a query.';
  return new GraphQLError(`There is no ${kind} in this graph. ${remedy}`, {
    extensions: { code: 'BAD_INPUT', http: { status: 400, headers: new HeaderMap() } },
  });
}
