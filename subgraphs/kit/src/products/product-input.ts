import type { MeasurementInput } from '../measurements/measurement-input.ts';

/**
 * What a department sends of one product; a field left out leaves what is known untouched.
 *
 * What every product, phase or measurement needs may be missing here: the rules tell it, with all else.
 * Beside these it has a field for each kind of fact that its department defines.
 */
export interface ProductInput {
  readonly slug?: string | null;
  readonly formerSlugs?: readonly (string | null)[] | null;
  readonly name?: string | null;
  readonly url?: string | null;
  readonly team?: string | null;
  readonly sponsors?: readonly (string | null)[] | null;
  readonly portfolio?: string | null;
  readonly phases?: readonly (PhaseInput | null)[] | null;
  readonly operators?: readonly (OperatorInput | null)[] | null;
  readonly milestones?: readonly (MilestoneInput | null)[] | null;
  readonly movedFrom?: MoveInput | null;
  readonly movedTo?: MoveInput | null;
  readonly measurements?: readonly (MeasurementInput | null)[] | null;
}

/** A phase and the day it begins. */
export interface PhaseInput {
  readonly phase?: string | null;
  readonly from?: string | null;
  readonly sourceWord?: string | null;
}

/** Who runs the product from a day on. */
export interface OperatorInput {
  readonly operator?: string | null;
  readonly from?: string | null;
}

/** Something reached on a day. */
export interface MilestoneInput {
  readonly code?: string | null;
  readonly on?: string | null;
}

/** The product's id on the other side of a change of department, and its first day over there. */
export interface MoveInput {
  readonly product?: string | null;
  readonly on?: string | null;
}
