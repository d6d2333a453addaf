import { LRUCache } from 'lru-cache';

/** How long an answer is taken for true: a change made by another process is met so much later at most. */
const REMEMBERED_MS = 1000;
const MOST_REMEMBERED = 10_000;

/** Answers that stand for a moment. */
export interface Remembering<Value> {
  /** What is known under a name; `null` when nothing is, which is never remembered. */
  of(name: string): Promise<Value | null>;
  /** Asks anew from here on; questions under way are remembered no more. */
  forget(): void;
}

/** Asks each name once a second at most, however often and by however many at once it is asked for. */
export function remembering<Value>(
  ask: (name: string) => Promise<Value | null>,
): Remembering<Value> {
  const known = new LRUCache<string, Promise<Value | null>>({
    max: MOST_REMEMBERED,
    ttl: REMEMBERED_MS,
  });
  return {
    of(name) {
      const remembered = known.get(name);
      if (remembered) return remembered;
      const asked = ask(name);
      known.set(name, asked);
      const drop = () => {
        if (known.peek(name) === asked) known.delete(name);
      };
      asked.then((value) => {
        if (value === null) drop();
      }, drop);
      return asked;
    },
    forget: () => known.clear(),
  };
}
