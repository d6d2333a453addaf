import { HeaderMap } from '@apollo/server';
import type { ErrorCode } from '@pilotage/kit/service';
import { GraphQLError } from 'graphql';

/** A refusal of a question as a whole: its code, its words, and what was found against which limit. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** A refusal as `BAD_INPUT`; the details say the limit, and what was found where it can be counted. */
export function badInput(message: string, details: Refusal['details']): Refusal {
  return { code: 'BAD_INPUT', message, details };
}

/** The refusal as Apollo Server tells it. */
export function errorOf({ code, message, details }: Refusal): GraphQLError {
  const http = { status: code === 'FORBIDDEN' ? 403 : 400, headers: new HeaderMap() };
  return new GraphQLError(message, { extensions: { ...details, code, http } });
}
