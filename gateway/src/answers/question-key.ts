import type { FastifyRequest } from 'fastify';

/** Longer questions are answered, and never kept. */
const LONGEST_KEPT = 32_768;

/** A document with this word may change something. */
const MAY_MUTATE = /\bmutation\b/;

/**
 * What a question is kept under: all of a request on which its answer may depend; `null` for one that is not kept.
 *
 * The text is taken as it came. Two texts of the same question are two questions, which costs memory and is never
 * wrong.
 */
export function questionKey(request: FastifyRequest, asker: string): string | null {
  const { method, url, body, headers } = request;
  const text = method === 'GET' ? url : method === 'POST' && typeof body === 'string' ? body : null;
  if (text === null || text.length > LONGEST_KEPT || MAY_MUTATE.test(text)) return null;
  const address = method === 'GET' ? '' : url;
  const { accept = '', 'content-type': type = '' } = headers;
  return `${asker}\n${method}${address}\n${accept}\n${type}\n${isPreflighted(headers)}\n${text}`;
}

/** Whether a browser would have asked before it sends such a request from another site. */
function isPreflighted(headers: FastifyRequest['headers']): string {
  return headers['apollo-require-preflight'] || headers['x-apollo-operation-name'] ? '1' : '0';
}
