import type { FastifyRequest } from 'fastify';
import type { Asking } from '../asking.ts';
import type { createExports } from '../formats/exports.ts';
import type { PersistedOperations } from '../operations/persisted-operations.ts';
import { wantedOperation } from '../operations/wanted-operation.ts';
import type { Prepared } from './answering.ts';

/** What requests may mean beside what they say: an operation of ours, or an answer in another format. */
export interface PreparingOptions {
  readonly operations: PersistedOperations;
  readonly exports: ReturnType<typeof createExports>;
}

/** The form in which an answer tells errors by its status, for those who make something else of it. */
const TELLING = 'application/graphql-response+json';

/** Prepares requests: finds the persisted operation that one names, and plans the export that it wants. */
export function preparing({ operations, exports }: PreparingOptions) {
  return (request: FastifyRequest, { caller }: Asking): Prepared => {
    const document = wantedOperation(request, caller.audience, operations);
    const isOurs = document !== null;
    const planned = exports.planned(request, document);
    if (planned === null) return isOurs ? { instead: { query: document, isOurs } } : {};
    const { query, finished } = planned;
    return {
      instead: { query: query ?? document ?? undefined, isOurs, accept: TELLING },
      finished,
    };
  };
}
