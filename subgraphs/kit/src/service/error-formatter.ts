import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { errorCodes, PublicError } from './errors.ts';
import type { Log } from './log.ts';

/** Refusals of the server itself, before any resolver ran: their messages tell of the request alone. */
const REFUSALS: ReadonlySet<unknown> = new Set([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_FOUND,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED,
]);

const PUBLIC: ReadonlySet<unknown> = new Set(errorCodes.filter((code) => code !== 'INTERNAL'));

/**
 * Makes Apollo Server's last word on an error: public errors and refusals of the request are told, with
 * their code and path; everything else is logged and masked. Never throws, never shows a stack.
 */
export function errorFormatter(log: Log) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { path, locations } = formatted;
    const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
    const original = unwrapResolverError(error);
    if (original instanceof PublicError) {
      const { message, code, details } = original;
      return { message, ...place, extensions: { ...details, code } };
    }
    const { code, stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {};
    const told = PUBLIC.has(code) || (REFUSALS.has(code) && !isThrownInside(error));
    if (told) return { message: formatted.message, ...place, extensions: { ...extensions, code } };
    log.error({ err: original, path }, 'unexpected error');
    const message = 'Something went wrong on our side; it has been logged.';
    return { message, ...place, extensions: { ...placeIn(extensions), code: 'INTERNAL' } };
  };
}

/** Where among the subgraphs it happened, which the gateway's own errors say and nothing else does. */
function placeIn({ subgraph, entity, field }: Readonly<Record<string, unknown>>) {
  return {
    ...(subgraph === undefined ? {} : { subgraph }),
    ...(entity === undefined ? {} : { entity }),
    ...(field === undefined ? {} : { field }),
  };
}

/** Whether a resolver threw it, so that its message was not written for clients. */
function isThrownInside(error: unknown): boolean {
  return (
    error instanceof GraphQLError &&
    error.path !== undefined &&
    error.originalError !== undefined &&
    !(error.originalError instanceof GraphQLError)
  );
}
