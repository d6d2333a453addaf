import { PublicError } from '@pilotage/kit/service';
import type { Audience, Caller } from './caller.ts';
import { callersAddress } from './callers-address.ts';
import { tokenBuckets } from './token-buckets.ts';

/** What is limited: each audience, whoever shows nothing, attempts that fail, and sign-ins, of which many may come from one address. */
export type Limited = Audience | 'anonymous' | 'attempt' | 'signin';

/** How many requests a minute. */
export type RateLimits = Readonly<Record<Limited, number>>;

/** The limits unless told otherwise. Whoever shows nothing reads only where reading is open: in development. */
export const RATE_LIMITS: RateLimits = {
  dashboard: 6000,
  analyst: 600,
  publisher: 6000,
  steward: 6000,
  anonymous: 3_000_000,
  attempt: 120,
  signin: 1200,
};

const WINDOW_SECONDS = 60;

/** The headers by which a caller is told how often it may still ask. */
export type RateHeaders = Readonly<Record<'ratelimit' | 'ratelimit-policy', string>>;

/** A refusal of whoever asks too often, with the headers that say so. */
export class RateLimited extends PublicError {
  readonly headers: RateHeaders;

  constructor(message: string, details: Readonly<Record<string, unknown>>, headers: RateHeaders) {
    super('RATE_LIMITED', message, details);
    this.headers = headers;
  }
}

/** Counts the requests of each caller. */
export type RateLimiter = ReturnType<typeof rateLimiter>;

/** Counts the requests of each caller: by who it is, and by its address where it shows nothing. */
export function rateLimiter(limits: RateLimits, now: () => number = () => performance.now()) {
  const buckets = new Map(
    Object.entries(limits).map(([limited, limit]) => [
      limited,
      tokenBuckets({ limit, windowMs: WINDOW_SECONDS * 1000, now }),
    ]),
  );
  const bucketsOf = (limited: Limited) => {
    const known = buckets.get(limited);
    if (known) return known;
    throw new Error(`There is no limit for "${limited}"`);
  };
  return {
    /**
     * Counts a request; gives the headers that tell what is left.
     *
     * @throws PublicError RATE_LIMITED when nothing is left.
     */
    take({ identity, audience }: Caller, address: string): RateHeaders {
      const isAnonymous = identity.role === 'reader' && identity.id === 'anonymous';
      const limited = isAnonymous ? 'anonymous' : audience;
      const name = isAnonymous ? callersAddress(address) : identity.id;
      const found = bucketsOf(limited).take(name);
      if (!found.isTaken) throw refusal(limited, limits[limited], found);
      return headersOf(limited, limits[limited], found);
    },
    /**
     * Counts a step of a sign-in.
     *
     * @throws PublicError RATE_LIMITED when there were too many.
     */
    signingIn(address: string): void {
      const found = bucketsOf('signin').take(callersAddress(address));
      if (!found.isTaken) throw refusal('signin', limits.signin, found);
    },
    /** Counts an attempt that failed. */
    attempted(address: string): void {
      bucketsOf('attempt').take(callersAddress(address));
    },
    /**
     * Lets an address make attempts only while some are left.
     *
     * @throws PublicError RATE_LIMITED when none is.
     */
    mayAttempt(address: string): void {
      const found = bucketsOf('attempt').look(callersAddress(address));
      if (found.isEmpty) throw refusal('attempt', limits.attempt, found);
    },
  };
}

/** What a bucket holds. */
interface Level {
  readonly left: number;
  readonly fullInMs: number;
  readonly nextInMs: number;
}

function headersOf(limited: Limited, limit: number, { left, fullInMs }: Level): RateHeaders {
  return {
    'ratelimit-policy': `"${limited}";q=${limit};w=${WINDOW_SECONDS}`,
    ratelimit: `"${limited}";r=${left};t=${Math.ceil(fullInMs / 1000)}`,
  };
}

function refusal(limited: Limited, limit: number, level: Level): RateLimited {
  const retryAfterSeconds = Math.max(1, Math.ceil(level.nextInMs / 1000));
  const remedy = limited === 'attempt' || limited === 'signin' ? ATTEMPT_REMEDY : REMEDY;
  return new RateLimited(
    `At most ${limit} ${WORDS[limited]} a minute are answered, and more came. Ask again in ${retryAfterSeconds} s; ${remedy}`,
    { limited, limit, windowSeconds: WINDOW_SECONDS, retryAfterSeconds },
    headersOf(limited, limit, level),
  );
}

const REMEDY =
  'several things fit into one query, and a dashboard asks prepared questions under a key of its own, which may ask more often.';
const ATTEMPT_REMEDY = 'check the key that you send, or sign in once and keep the session.';

const WORDS: Readonly<Record<Limited, string>> = {
  dashboard: 'requests under this dashboard’s key',
  analyst: 'requests of yours',
  publisher: 'requests under this publisher’s key or role',
  steward: 'requests under this steward’s key or role',
  anonymous: 'requests from your address',
  signin: 'steps of signing in from your address',
  attempt: 'attempts to be recognised from your address',
};
