import type { ExclusionCount, Reading } from '../indicators/definition.ts';
import type { Label } from '../text/label.ts';
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

/** What is left out beside products, as such. */
export interface LeftOut {
  /** Product-months that would tell of too few persons. */
  readonly hidden: number;
  /** Statements that wait in quarantine. */
  readonly waiting: number;
}

const HIDDEN = { fr: 'Mois-produits masqués', en: 'Product-months hidden' };
const WAITING = { fr: 'Déclarations en quarantaine', en: 'Statements in quarantine' };

/** What a reading covers of what it should; hidden product-months and statements in quarantine are not products. */
export function coverageOf(
  reading: Reading,
  { hidden, waiting }: LeftOut,
  gaps: Gaps,
): CoverageValue {
  const left = reading.excluded.reduce((sum, { count }) => sum + count, 0);
  return {
    included: reading.included,
    expected: gaps.missing.length > 0 ? null : reading.included + left,
    excluded: [
      ...reading.excluded,
      ...counted('HIDDEN_PRODUCT_MONTHS', HIDDEN, hidden),
      ...counted('QUARANTINED_STATEMENTS', WAITING, waiting),
    ],
    ...gaps,
  };
}

function counted(code: string, wording: Label, count: number): readonly ExclusionCount[] {
  return count === 0 ? [] : [{ code, wording, count }];
}
