/** Why a subgraph gave no answer. */
export type UpstreamFailure =
  /** No connection stood, so that nothing was sent. */
  | 'UNCONNECTED'
  /** The connection was reset or cut before the last byte. */
  | 'REFUSED'
  /** The deadline passed before the last byte, or before it was this question's turn. */
  | 'TIMEOUT'
  /** Somebody before the subgraph said that it is not there: 502, 503 or 504. */
  | 'UNAVAILABLE'
  /** What came back is no GraphQL answer. */
  | 'MALFORMED'
  /** More came back than is read. */
  | 'TOO_LARGE'
  /** So many questions wait for the subgraph that this one was not put. */
  | 'BUSY'
  /** The subgraph has not answered for a while, so that this question was not put. */
  | 'OPEN';

/** What a subgraph answered, or that it did not. */
export type UpstreamAnswer =
  | {
      readonly ok: true;
      readonly data: Readonly<Record<string, unknown>> | null;
      readonly errors: readonly UpstreamError[];
      readonly extensions: Readonly<Record<string, unknown>>;
    }
  | { readonly ok: false; readonly reason: UpstreamFailure };

/** An error as a subgraph tells it. */
export interface UpstreamError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** What came back over HTTP, whole. */
export interface Reply {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** No answer, and why. */
export function noAnswer(reason: UpstreamFailure): UpstreamAnswer {
  return { ok: false, reason };
}

/**
 * The GraphQL answer that a reply holds.
 *
 * With a status of 500 and more it must call itself GraphQL: whatever stands before a subgraph also speaks JSON,
 * and its words are not for clients.
 */
export function answerIn({ status, contentType, text }: Reply): UpstreamAnswer {
  const isTrusted = status < 500 || contentType.startsWith('application/graphql-response+json');
  const answer = isTrusted ? parsed(text) : null;
  if (!isRecord(answer) || !('data' in answer || Array.isArray(answer.errors))) {
    return noAnswer(status >= 502 && status <= 504 ? 'UNAVAILABLE' : 'MALFORMED');
  }
  const { data, extensions } = answer;
  const errors = Array.isArray(answer.errors) ? answer.errors.flatMap(errorIn) : [];
  // Nothing, and not a word why: a null that nobody could tell from an answer.
  if (!isRecord(data) && (data != null || errors.length === 0)) return noAnswer('MALFORMED');
  return {
    ok: true,
    data: isRecord(data) ? data : null,
    errors,
    extensions: isRecord(extensions) ? extensions : {},
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An error with what an error has; stacks, which servers add while they are developed, stay behind. */
function errorIn(value: unknown): UpstreamError[] {
  if (!isRecord(value) || typeof value.message !== 'string') return [];
  const { message, path, extensions } = value;
  const {
    stacktrace: _stacktrace,
    exception: _exception,
    ...told
  } = isRecord(extensions) ? extensions : {};
  return [{ message, ...(isPath(path) ? { path } : {}), extensions: told }];
}

function isPath(value: unknown): value is readonly (string | number)[] {
  return (
    Array.isArray(value) &&
    value.every((part) => typeof part === 'string' || typeof part === 'number')
  );
}
