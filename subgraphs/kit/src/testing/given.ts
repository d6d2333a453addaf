import { afterAll, beforeAll } from 'vitest';
import type { Department } from '../department/define-department.ts';
import { startTestSubgraph, type TestSubgraph } from './test-subgraph.ts';

/** Starts a department's service for the tests of a `describe`, and ends it after them. */
export function given(department: Department, options: { readonly now?: () => Date } = {}) {
  let subgraph: TestSubgraph | null = null;
  beforeAll(async () => {
    subgraph = await startTestSubgraph(department, options);
  });
  afterAll(() => subgraph?.stop());
  return (): TestSubgraph => {
    if (subgraph) return subgraph;
    throw new Error('The subgraph is started before the first test, not before');
  };
}
