import type { ExclusionCount, Reading } from '../indicators/definition.ts';
import type { Gaps } from './part.ts';

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

/** What a reading covers of what it should; hidden product-months are told as such, not as products. */
export function coverageOf(reading: Reading, hidden: number, gaps: Gaps): CoverageValue {
  const left = reading.excluded.reduce((sum, { count }) => sum + count, 0);
  const wording = { fr: 'Mois-produits masqués', en: 'Product-months hidden' };
  return {
    included: reading.included,
    expected: gaps.missing.length > 0 ? null : reading.included + left,
    excluded: [
      ...reading.excluded,
      ...(hidden === 0 ? [] : [{ code: 'HIDDEN_PRODUCT_MONTHS', wording, count: hidden }]),
    ],
    ...gaps,
  };
}
