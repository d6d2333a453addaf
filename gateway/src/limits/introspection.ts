import { type DocumentNode, type GraphQLFormattedError, visit } from 'graphql';

/** Whether a document asks what the graph is, anywhere in it; `__typename` tells nothing of the kind. */
export function asksIntrospection(document: DocumentNode): boolean {
  let asks = false;
  visit(document, {
    Field({ name }) {
      if (name.value === '__schema' || name.value === '__type') asks = true;
    },
  });
  return asks;
}

/** The error without what was nearly meant, by which somebody could feel their way through the graph. */
export function withoutSuggestion(error: GraphQLFormattedError): GraphQLFormattedError {
  const { code } = error.extensions ?? {};
  if (code !== 'GRAPHQL_VALIDATION_FAILED' && code !== 'BAD_USER_INPUT') return error;
  return { ...error, message: error.message.replace(/ ?Did you mean .*\?$/s, '') };
}
