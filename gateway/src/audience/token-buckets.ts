import { LRUCache } from 'lru-cache';

/** How many callers are followed at once; whoever has not called for longest is forgotten, and has its whole bucket again. */
const MOST_FOLLOWED = 50_000;

/** What buckets are made of. */
export interface BucketOptions {
  /** How many tokens a bucket holds, and how many flow in during a window. */
  readonly limit: number;
  readonly windowMs: number;
  /** A clock that never goes back, in milliseconds. */
  now(): number;
}

/**
 * A bucket of tokens for each name: it holds as many as the limit, and fills evenly. Whoever was quiet may ask much
 * at once; over any longer time nobody gets more than the limit a window.
 */
export function tokenBuckets({ limit, windowMs, now }: BucketOptions) {
  const flow = limit / windowMs;
  const buckets = new LRUCache<string, Bucket>({ max: MOST_FOLLOWED });
  const filled = (name: string): Bucket => {
    const at = now();
    const known = buckets.get(name);
    if (known === undefined) {
      const bucket = { tokens: limit, at };
      buckets.set(name, bucket);
      return bucket;
    }
    known.tokens = Math.min(limit, known.tokens + (at - known.at) * flow);
    known.at = at;
    return known;
  };
  const levelOf = ({ tokens }: Bucket) => ({
    left: Math.floor(tokens),
    fullInMs: (limit - tokens) / flow,
    nextInMs: Math.max(0, 1 - tokens) / flow,
  });
  return {
    /** Takes a token, where there is one. */
    take(name: string) {
      const bucket = filled(name);
      const isTaken = bucket.tokens >= 1;
      if (isTaken) bucket.tokens -= 1;
      return { isTaken, ...levelOf(bucket) };
    },
    /** Whether there is none; takes none. */
    look(name: string) {
      const bucket = filled(name);
      return { isEmpty: bucket.tokens < 1, ...levelOf(bucket) };
    },
  };
}

interface Bucket {
  tokens: number;
  /** When `tokens` was true. */
  at: number;
}
