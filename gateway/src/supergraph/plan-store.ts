import type { QueryPlan } from '@apollo/query-planner';
import { LRUCache } from 'lru-cache';

/** Plans by the name of their query, as a gateway keeps them. */
export type PlanStore = ReturnType<typeof planStore>;

/** How large all plans together may be as JSON, in characters. */
const MOST_CHARACTERS = 50 * 1024 * 1024;

/**
 * Keeps plans, the most recently used ones.
 *
 * The gateway clears them when its supergraph is another; the plans that were made ready for that one then take
 * their place at once, so that no query waits for its plan.
 */
export function planStore() {
  const kept = new LRUCache<string, QueryPlan>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (plan) => JSON.stringify(plan).length + 1,
  });
  let next: ReadonlyMap<string, QueryPlan> = new Map();
  return {
    get: async (key: string) => kept.get(key),
    async set(key: string, plan: QueryPlan) {
      kept.set(key, plan);
    },
    delete: async (key: string) => kept.delete(key),
    clear() {
      kept.clear();
      for (const [key, plan] of next) kept.set(key, plan);
      next = new Map();
    },
    /** Has plans take the place of those that the next clearing drops. */
    prepare(plans: ReadonlyMap<string, QueryPlan>) {
      next = plans;
    },
  };
}
