import { hashKey, type Log, PublicError, refusalOf, type SigningKey } from '@pilotage/kit/service';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { AudienceOptions } from './audience-options.ts';
import { ANYBODY, type Caller } from './caller.ts';
import type { Identify } from './directory.ts';
import { RateLimited, rateLimiter } from './rate-limits.ts';
import { type Asking, type Recognised, type WhoCalls, whoCalls } from './who-calls.ts';

/** What an entrance is made of. */
export interface EntranceOptions {
  readonly audience: AudienceOptions;
  readonly identify: Identify;
  readonly privateKey: SigningKey;
  readonly log: Log;
}

/** The way in: everybody is recognised and counted there, before anything else is done for them. */
export interface Entrance {
  /** Who sent a request that was let in. */
  callerOf(request: FastifyRequest): Promise<Caller>;
  /**
   * Who sent a request, looked up anew: what was let in long ago may be refused by now.
   *
   * @throws PublicError UNAUTHENTICATED or FORBIDDEN for whoever is let in no more.
   */
  stillAdmitted(request: FastifyRequest): Promise<Caller>;
  /** Whoever a request shows itself to be, with a role or without; `null` when it shows nothing. */
  recognised(request: FastifyRequest): Promise<Recognised | null>;
  /** Counts a step of a sign-in, and refuses it with RATE_LIMITED when there were too many. */
  signingIn(request: FastifyRequest): void;
  readonly who: WhoCalls;
}

/** What anybody may ask for, however often: it tells nothing of what is published, or recognises callers itself. */
const OPEN: ReadonlySet<string> = new Set([
  '/',
  '/accessibility',
  '/desk',
  '/health/live',
  '/health/ready',
  '/metrics',
  '/sign-in',
  '/sign-in/callback',
  '/sign-out',
  '/me',
]);

/** The files that the page is built into: they are the same for everybody, and tell nothing. */
const OPEN_FILES = '/dashboard/';

function isOpen(path: string): boolean {
  return OPEN.has(path) || path.startsWith(OPEN_FILES);
}

/** Those whose last request was recognised are asked about further, whatever fails from their address. */
const MOST_FAMILIAR = 10_000;
const FAMILIAR_MS = 600_000;

/**
 * Puts an entrance before every route: whoever is not recognised, or calls too often, is refused there.
 *
 * A route that is added later is behind it as well; what is open is listed here.
 */
export function openEntrance(app: FastifyInstance, options: EntranceOptions): Entrance {
  const { audience, log } = options;
  const who = whoCalls(audience, options);
  const limiter = rateLimiter(audience.limits);
  const familiar = new LRUCache<string, true>({ max: MOST_FAMILIAR, ttl: FAMILIAR_MS });

  app.addHook('onRequest', (request, reply, done) => {
    if (isOpen(pathOf(request.url))) return done();
    // Most requests of an open platform show nothing, and wait for nobody here.
    if (audience.openReading && showsNothing(request)) return enter(request, reply, ANYBODY, done);
    guarded(request, () => who.callerOf(askingOf(request))).then(
      (caller) => enter(request, reply, caller, done),
      (error: unknown) => refuse(error, request, reply, done),
    );
  });

  function enter(request: FastifyRequest, reply: FastifyReply, caller: Caller, done: Done): void {
    try {
      reply.headers(limiter.take(caller, request.ip));
    } catch (error) {
      refuse(error, request, reply, done);
      return;
    }
    request.caller = caller;
    done();
  }

  /** Lets a question of who calls be asked; whoever failed too often, from an address where nobody is known, is not looked up. */
  async function guarded<Found>(
    request: FastifyRequest,
    look: () => Promise<Found>,
  ): Promise<Found> {
    // A session is sealed by us: looking into a false one costs nobody else anything.
    const { authorization } = request.headers;
    if (authorization === undefined) return look();
    // What is shown may be long, and is a secret: its hash is remembered.
    const shown = hashKey(authorization);
    if (!familiar.has(shown)) limiter.mayAttempt(request.ip);
    try {
      const found = await look();
      familiar.set(shown, true);
      return found;
    } catch (error) {
      if (error instanceof PublicError && FAILURES.has(error.code)) {
        familiar.delete(shown);
        limiter.attempted(request.ip);
      }
      throw error;
    }
  }

  function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply, done: Done): void {
    if (!(error instanceof PublicError)) {
      done(error as Error);
      return;
    }
    const { status, errors } = refusalOf(error, log);
    const seconds = error.details['retryAfterSeconds'];
    if (typeof seconds === 'number') reply.header('retry-after', seconds);
    if (error instanceof RateLimited) reply.headers(error.headers);
    if (status === 401) {
      if (isPage(request) && who.issuer) {
        reply.redirect(`/sign-in?next=${encodeURIComponent(request.url)}`, 303);
        return;
      }
      reply.header('www-authenticate', challengeTo(request.headers.authorization));
    }
    const accepted = request.headers.accept ?? '';
    const type = accepted.includes(GRAPHQL_JSON) ? GRAPHQL_JSON : 'application/json';
    reply.code(status).type(`${type}; charset=utf-8`).send({ errors });
  }

  return {
    who,
    recognised: (request) => guarded(request, () => who.recognised(askingOf(request))),
    async callerOf(request) {
      return request.caller ?? who.callerOf(askingOf(request));
    },
    stillAdmitted: (request) => who.callerOf(askingOf(request)),
    signingIn: (request) => limiter.signingIn(request.ip),
  };
}

/** The path as it was sent: an open one that is spelt in any other way is guarded. */
function pathOf(url: string): string {
  const at = url.indexOf('?');
  return at === -1 ? url : url.slice(0, at);
}

/** Lets Fastify go on with a request, or tells it why not. */
type Done = (error?: Error) => void;

function showsNothing({ headers }: FastifyRequest): boolean {
  return headers.authorization === undefined && headers.cookie === undefined;
}

/** What is counted as an attempt that failed. */
const FAILURES: ReadonlySet<string> = new Set(['UNAUTHENTICATED', 'FORBIDDEN']);

const GRAPHQL_JSON = 'application/graphql-response+json';

/** What of a request says who calls. */
export function askingOf({ method, headers }: FastifyRequest): Asking {
  return { method, headers };
}

/** Whether a browser asks for a page to show. */
function isPage({ method, headers }: FastifyRequest): boolean {
  return (
    method === 'GET' &&
    headers.authorization === undefined &&
    (headers.accept ?? '').includes('text/html')
  );
}

function challengeTo(authorization: string | undefined): string {
  return `Bearer realm="pilotage"${authorization === undefined ? '' : ', error="invalid_token"'}`;
}
