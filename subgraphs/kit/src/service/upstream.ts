import { Pool } from 'undici';
import { traceHeaders } from './tracing/spans.ts';

/** One question to a subgraph. */
export interface UpstreamQuestion {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly authorization?: string | undefined;
  readonly requestId?: string | undefined;
  /** How long it may take, where that is not what questions usually may. */
  readonly deadlineMs?: number | undefined;
}

/** Why a subgraph gave no answer. */
export type UpstreamFailure = 'REFUSED' | 'TIMEOUT' | 'MALFORMED';

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

/** The way to one subgraph. */
export type Upstream = ReturnType<typeof createUpstream>;

/** Where a subgraph is, and how long it may take. */
export interface UpstreamOptions {
  readonly name: string;
  readonly url: string;
  /** For the whole answer, its last byte included. */
  readonly deadlineMs: number;
  readonly connections?: number;
}

/**
 * Opens the way to a subgraph over kept-alive connections.
 *
 * `ask` never throws, and never says where the subgraph is nor what a broken answer held.
 */
export function createUpstream({
  name,
  url,
  deadlineMs: usualMs,
  connections = 32,
}: UpstreamOptions) {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, { connections });
  return {
    name,
    async ask({
      authorization,
      requestId,
      deadlineMs = usualMs,
      ...question
    }: UpstreamQuestion): Promise<UpstreamAnswer> {
      const signal = AbortSignal.timeout(deadlineMs);
      try {
        const { body } = await pool.request({
          method: 'POST',
          path: `${pathname}${search}`,
          headers: {
            'content-type': 'application/json',
            accept: 'application/graphql-response+json, application/json;q=0.9',
            ...(authorization ? { authorization } : {}),
            ...(requestId ? { 'x-request-id': requestId } : {}),
            ...traceHeaders(),
          },
          body: JSON.stringify(question),
          signal,
        });
        return understood(await body.text());
      } catch {
        return { ok: false, reason: signal.aborted ? 'TIMEOUT' : 'REFUSED' };
      }
    },
    close: () => pool.destroy(),
  };
}

function understood(text: string): UpstreamAnswer {
  const answer = parsed(text);
  if (!isRecord(answer) || !('data' in answer || Array.isArray(answer.errors))) {
    return { ok: false, reason: 'MALFORMED' };
  }
  const { data, errors, extensions } = answer;
  return {
    ok: true,
    data: isRecord(data) ? data : null,
    errors: Array.isArray(errors) ? errors.filter(isUpstreamError) : [],
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

function isUpstreamError(value: unknown): value is UpstreamError {
  return isRecord(value) && typeof value.message === 'string';
}
