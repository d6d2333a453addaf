import type { State } from '../indicators/definition.ts';
import type { DepartmentGapValue } from './coverage.ts';

/** What one department brings to a figure. */
export type FigurePart =
  | (PresentPart & { readonly kind: 'fresh' })
  | (PresentPart & { readonly kind: 'stale'; readonly gap: DepartmentGapValue })
  | { readonly kind: 'missing'; readonly department: string; readonly gap: DepartmentGapValue };

/** What a department that answers, or is remembered, brings. */
export interface PresentPart {
  readonly department: string;
  readonly state: State;
  /** Product-months left out of the state, since they would tell of fewer than three persons. */
  readonly hidden: number;
  /** Statements that wait in quarantine, in no state. */
  readonly waiting: number;
  /** Whether anything of the state was made up to show the platform at work. */
  readonly demonstration: boolean;
  readonly version: number;
  /** When the latest of what it knows became known; `null` when it knows nothing. */
  readonly knownAt: Date | null;
}

/** The departments that are not, or not freshly, part of a figure. */
export interface Gaps {
  readonly missing: readonly DepartmentGapValue[];
  readonly stale: readonly DepartmentGapValue[];
}

/** The parts that there are. */
export function presentIn(parts: readonly FigurePart[]): readonly PresentPart[] {
  return parts.filter((part) => part.kind !== 'missing');
}

/** Which departments are missing or stale. */
export function gapsOf(parts: readonly FigurePart[]): Gaps {
  return {
    missing: parts.flatMap((part) => (part.kind === 'missing' ? [part.gap] : [])),
    stale: parts.flatMap((part) => (part.kind === 'stale' ? [part.gap] : [])),
  };
}
