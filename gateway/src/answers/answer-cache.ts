import { LRUCache } from 'lru-cache';
import type { Leases } from '../leases/leases.ts';
import { type KeptAnswer, sizeOf } from './kept-answer.ts';

/** Answers that are ready to be sent again. */
export interface AnswerCache {
  /** The answer to a question, if it is known to be the present one by now. */
  find(key: string): KeptAnswer | null | 'UNKNOWN';
  /** The same, once leases that have run out are asked for. */
  findRenewed(key: string): Promise<KeptAnswer | null>;
  keep(key: string, answer: KeptAnswer): void;
}

/** Keeps nothing. */
const NONE: AnswerCache = {
  find: () => null,
  findRenewed: async () => null,
  keep: () => undefined,
};

/**
 * Keeps answers, without a time to live: one is right while every subgraph that it was read from is at the same
 * version, and is given only where that is known. What was asked for longest ago goes first.
 */
export function openAnswerCache({
  leases,
  maxBytes,
}: {
  readonly leases: Leases;
  /** 0 for none. */
  readonly maxBytes: number;
}): AnswerCache {
  if (maxBytes === 0) return NONE;
  const answers = new LRUCache<string, KeptAnswer>({
    maxSize: maxBytes,
    maxEntrySize: Math.ceil(maxBytes / 10),
    sizeCalculation: (answer, key) => sizeOf(answer) + key.length * 2,
  });

  /** Whether an answer is the present one: yes, no, or nobody knows. */
  function isPresent({ versions }: KeptAnswer): boolean | null {
    let known: boolean | null = true;
    for (const [subgraph, version] of versions) {
      const present = leases.versionOf(subgraph);
      if (present === null) known = null;
      else if (present !== version) return false;
    }
    return known;
  }

  function find(key: string) {
    const answer = answers.get(key);
    if (answer === undefined) return null;
    const present = isPresent(answer);
    if (present === false) answers.delete(key);
    if (present === null) return 'UNKNOWN';
    return present ? answer : null;
  }

  return {
    find,
    async findRenewed(key: string): Promise<KeptAnswer | null> {
      const answer = answers.get(key);
      if (answer === undefined) return null;
      await Promise.all(answer.versions.map(([subgraph]) => leases.renewed(subgraph)));
      const found = find(key);
      return found === 'UNKNOWN' ? null : found;
    },
    keep(key: string, answer: KeptAnswer): void {
      answers.set(key, answer);
    },
  };
}
