import { PublicError } from '@pilotage/kit/service';
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';

/** The largest question that is read from whoever may not publish, in bytes; its variables count. */
export const QUESTION_LIMIT = 1024 * 1024;

/**
 * Refuses several questions in one request: what one costs is bounded, and so must a request be.
 *
 * @throws PublicError BAD_INPUT.
 */
export function refuseBatch(body: unknown): void {
  if (!Array.isArray(body)) return;
  throw new PublicError(
    'BAD_INPUT',
    `The request holds a list of ${body.length} questions; one is read. Send each in a request of its own, or several fields in one query.`,
    { limit: 1, found: body.length },
  );
}

/**
 * Refuses large questions from whoever may not publish before they are read.
 *
 * Who calls is asked only about requests that are large, or do not say how large they are.
 */
export function boundQuestions(
  app: FastifyInstance,
  mayPublish: (request: FastifyRequest) => boolean,
): void {
  app.addHook('preParsing', (request, _reply, payload, done) => {
    if (request.method !== 'POST' || request.routeOptions.url !== '/graphql') {
      return done(null, payload);
    }
    const length = Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY);
    if (length <= QUESTION_LIMIT || mayPublish(request)) return done(null, payload);
    done(tooLarge(length) as Error as FastifyError);
  });
}

function tooLarge(length: number): PublicError {
  return new PublicError(
    'BAD_INPUT',
    `A question has at most ${QUESTION_LIMIT} bytes, its variables included, and says so in content-length. Ask about fewer values at once; publications are larger, and need a publisher’s key.`,
    { limit: QUESTION_LIMIT, ...(Number.isFinite(length) ? { found: length } : {}) },
  );
}
