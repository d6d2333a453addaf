import {
  coreMetrics,
  type Metric,
  type RegisteredDepartment,
  registeredDepartment,
} from '@pilotage/schema';
import { coreFacts } from '../facts/core/index.ts';
import type { FactKind } from '../facts/fact-kind.ts';
import type { DepartmentMetric } from '../measurements/department-metric.ts';
import { productKinds } from '../products/product-kinds.ts';
import type { DepartmentSources } from '../sources/department-sources.ts';
import { definitionFaults } from './definition-faults.ts';

/** What one team knows; the kit makes a subgraph of it. */
export interface DepartmentKnowledge {
  /** Its code in the registry of departments. */
  readonly code: string;
  /** Where its facts come from beside its own publications, and how they are to be understood. */
  readonly sources: DepartmentSources;
  /** The kinds of fact that it alone publishes of its products. */
  readonly facts?: readonly FactKind[];
  /** What it alone measures of its products, month by month. */
  readonly metrics?: readonly DepartmentMetric[];
}

/** A department, ready to be started, described or tested. */
export interface Department extends DepartmentKnowledge {
  readonly registered: RegisteredDepartment;
  /** Every kind of fact that it publishes: those of all departments, and its own. */
  readonly kinds: readonly FactKind[];
  /** Everything that it measures: what all departments do, and its own. */
  readonly measured: readonly Metric[];
}

/**
 * Makes a department of what its team knows.
 *
 * @throws Error when the registry has no department of that code (it is the one line to add there), when
 * two kinds of statement have the same code, or with everything in the definitions that would break its graph.
 */
export function defineDepartment(knowledge: DepartmentKnowledge): Department {
  const { code, facts = [], metrics = [] } = knowledge;
  const registered = registeredDepartment(code);
  if (registered === null)
    throw new Error(`"${code}" is not in the registry of departments; add its line there`);
  const kinds = [...coreFacts, ...facts];
  const measured = [...coreMetrics, ...metrics];
  const own = productKinds.filter((kind) => kinds.every((one) => one.code !== kind));
  const codes = [...own, ...[...kinds, ...measured].map((kind) => kind.code)];
  const twice = codes.find((kind, index) => codes.indexOf(kind) !== index);
  if (twice) throw new Error(`${code} has two kinds of statement with the code ${twice}`);
  const faults = definitionFaults(facts, metrics);
  if (faults.length > 0)
    throw new Error(`The department "${code}" cannot be defined so:\n- ${faults.join('\n- ')}`);
  return { ...knowledge, registered, kinds, measured };
}
