import type { ExclusionCount } from '../indicators/definition.ts';

/** A department that is not, or not freshly, part of an answer. */
export interface DepartmentGapValue {
  readonly code: string;
  readonly name: string;
  /** When the department last answered; `null` when it never has. */
  readonly since: Date | null;
}

/** What an answer covers of what it should. */
export interface CoverageValue {
  /** How many products are in the answer. */
  readonly included: number;
  /** How many should be; `null` when a department is missing, so that nobody knows. */
  readonly expected: number | null;
  readonly excluded: readonly ExclusionCount[];
  readonly missing: readonly DepartmentGapValue[];
  readonly stale: readonly DepartmentGapValue[];
}
