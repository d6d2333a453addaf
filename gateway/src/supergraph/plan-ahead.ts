import { setImmediate } from 'node:timers/promises';
import federation from '@apollo/federation-internals';
import planner, { type QueryPlan } from '@apollo/query-planner';
import { PLAN_LIMITS } from '../limits/plan-limits.ts';
import type { UsedDocument } from './used-documents.ts';

/** How the gateway plans, whether ahead or when it is asked. */
export const PLANNER = { exposeDocumentNodeInFetchNode: true, debug: PLAN_LIMITS } as const;

/** How long plans are made ahead, in milliseconds; whatever is asked less than the others waits for its own. */
const PLAN_FOR_MS = 10_000;

/**
 * Plans operations over a supergraph that does not serve yet, the first ones first, letting others at the
 * processor between any two. Operations that it cannot answer are left out.
 *
 * @throws Error where the supergraph is not one.
 */
export async function planAhead(
  sdl: string,
  documents: readonly UsedDocument[],
): Promise<ReadonlyMap<string, QueryPlan>> {
  const supergraph = federation.Supergraph.build(sdl, { validateSupergraph: true });
  await setImmediate();
  const queryPlanner = new planner.QueryPlanner(supergraph, PLANNER);
  const schema = supergraph.apiSchema();
  const plans = new Map<string, QueryPlan>();
  const until = performance.now() + PLAN_FOR_MS;
  for (const { planKey, document, operationName } of documents) {
    await setImmediate();
    if (performance.now() > until) break;
    try {
      const operation = federation.operationFromDocument(schema, document, { operationName });
      plans.set(planKey, queryPlanner.buildQueryPlan(operation));
    } catch {
      // It asks for what is no longer there, and will be told so.
    }
  }
  return plans;
}
