import type { ApolloServerPlugin } from '@apollo/server';

const WELL_FORMED: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);

/**
 * Answers 200 where the GraphQL-over-HTTP specification asks for it: a request that could be read but not
 * executed, whose client accepts `application/json` alone.
 */
export function specificationStatus(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ request, response, errors }) {
          const accepts = request.http?.headers.get('accept') ?? '';
          if (accepts.includes('application/graphql-response+json')) return;
          const refused = errors?.some(({ extensions }) => WELL_FORMED.has(extensions.code));
          if (refused && response.http.status === 400) response.http.status = 200;
        },
      };
    },
  };
}
