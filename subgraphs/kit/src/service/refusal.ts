import type { FastifyError } from 'fastify';
import { type ErrorCode, PublicError } from './errors.ts';
import type { Log } from './log.ts';

/** The largest body that is read at once, in MiB: twice what a publication of 5,000 products needs. */
export const BODY_LIMIT_MIB = 16;

/** A refusal as it is answered over HTTP. */
export interface Refusal {
  readonly status: number;
  readonly errors: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

/** The answer to an error that was met outside of a graph: public errors are told, others logged and masked. */
export function refusalOf(error: FastifyError | PublicError, log: Log): Refusal {
  if (error instanceof PublicError) {
    const { code, message, details } = error;
    return { status: statusOf(code), errors: [{ message, extensions: { ...details, code } }] };
  }
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    log.error({ err: error }, 'unexpected error');
    const message = 'Something went wrong on our side; it has been logged.';
    return { status, errors: [{ message, extensions: { code: 'INTERNAL' } }] };
  }
  const message = MESSAGES[error.code] ?? 'The request could not be read.';
  return { status, errors: [{ message, extensions: { code: 'BAD_INPUT' } }] };
}

const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  KEY_REUSED: 409,
  RATE_LIMITED: 429,
  SOURCE_UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** The status of HTTP that a code is answered with. */
export function statusOf(code: ErrorCode): number {
  return STATUS[code] ?? 400;
}

const MESSAGES: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'The body is not JSON. Send {"query": "…", "variables": {…}}.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The body is empty. Send {"query": "…", "variables": {…}}.',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'The content type is not one we read. Send application/json.',
  FST_ERR_CTP_BODY_TOO_LARGE: `The body is larger than ${BODY_LIMIT_MIB} MiB. Send it in several publications.`,
};
