import { createHash } from 'node:crypto';
import { PublicError } from '@pilotage/kit/service';
import { didYouMean } from '@pilotage/schema';
import type { FastifyRequest } from 'fastify';
import type { Audience } from '../audience/caller.ts';
import type { PersistedOperations } from './persisted-operations.ts';

/**
 * The text of the persisted operation that a request names, by `documentId` or as clients with a manifest do, by the
 * hash of a persisted query; `null` for a request that brings a query of its own.
 *
 * @throws PublicError NOT_FOUND for an operation that there is not; BAD_INPUT for a request that brings a query,
 * too; FORBIDDEN for a dashboard that names none.
 */
export function wantedOperation(
  request: FastifyRequest,
  audience: Audience,
  operations: PersistedOperations,
): string | null {
  const { documentId, hash, query } = namedIn(request);
  const brings = query !== null;
  if (documentId !== null) {
    const text = operations.find(documentId);
    if (text === null) throw unknown(documentId, operations);
    if (!brings) return text;
    throw new PublicError(
      'BAD_INPUT',
      'Send "documentId" or "query", not both: the persisted operation is the one that is meant.',
    );
  }
  if (hash !== null && query !== null && hashOf(query) !== hash) {
    throw new PublicError(
      'BAD_INPUT',
      'extensions.persistedQuery.sha256Hash is not the SHA-256 of the query that came with it; send that, or the query alone.',
    );
  }
  const text = hash === null ? null : operations.find(`sha256:${hash}`);
  if (text !== null) return text;
  if (audience !== 'dashboard') return null;
  throw new PublicError(
    'FORBIDDEN',
    `A dashboard's key asks with persisted operations alone: send "documentId", one of ${operations.names.join(', ')}, with its variables. Questions of one's own need an analyst's key.`,
  );
}

/** How much of a wrong id is told back. */
const LONGEST_TOLD = 100;

interface Named {
  readonly documentId: string | null;
  /** Of a persisted query, in hexadecimal. */
  readonly hash: string | null;
  /** The query that the request brings; `null` when it brings none. */
  readonly query: string | null;
}

const NOTHING: Named = { documentId: null, hash: null, query: null };

function namedIn({ method, url, body }: FastifyRequest): Named {
  if (method === 'GET') {
    const parameters = new URLSearchParams(url.slice(url.indexOf('?') + 1));
    return {
      documentId: parameters.get('documentId'),
      hash: hashIn(parsed(parameters.get('extensions') ?? '')),
      query: parameters.get('query'),
    };
  }
  if (typeof body !== 'string') return NOTHING;
  const question = parsed(body);
  if (typeof question !== 'object' || question === null) return NOTHING;
  const { documentId, extensions, query } = question as Readonly<Record<string, unknown>>;
  return {
    documentId: typeof documentId === 'string' ? documentId : null,
    hash: hashIn(extensions),
    query: typeof query === 'string' && query !== '' ? query : null,
  };
}

function hashOf(query: string): string {
  return createHash('sha256').update(query).digest('hex');
}

function hashIn(extensions: unknown): string | null {
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } };
  const hash = persistedQuery?.sha256Hash;
  return typeof hash === 'string' ? hash : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function unknown(id: string, { names }: PersistedOperations): PublicError {
  const told = id.slice(0, LONGEST_TOLD);
  const hint = didYouMean(id, names);
  return new PublicError('NOT_FOUND', `There is no persisted operation "${told}". ${hint}`, {
    id: told,
  });
}
