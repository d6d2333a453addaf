import type { MeasurementInput } from '../measurements/measurement-input.ts';

/**
 * What a department sends of one product; a field left out leaves what is known untouched.
 *
 * Beside these it has a field for each kind of fact that its department defines.
 */
export interface ProductInput {
  readonly slug: string;
  readonly formerSlugs?: readonly string[] | null;
  readonly name?: string | null;
  readonly url?: string | null;
  readonly team?: string | null;
  readonly sponsors?: readonly string[] | null;
  readonly portfolio?: string | null;
  readonly phases?: readonly PhaseInput[] | null;
  readonly operators?: readonly OperatorInput[] | null;
  readonly milestones?: readonly MilestoneInput[] | null;
  readonly movedFrom?: MoveInput | null;
  readonly movedTo?: MoveInput | null;
  readonly measurements?: readonly MeasurementInput[] | null;
}

/** A phase and the day it begins. */
export interface PhaseInput {
  readonly phase: string;
  readonly from: string;
  readonly sourceWord?: string | null;
}

/** Who runs the product from a day on. */
export interface OperatorInput {
  readonly operator: string;
  readonly from: string;
}

/** Something reached on a day. */
export interface MilestoneInput {
  readonly code: string;
  readonly on: string;
}

/** The product's id on the other side of a change of department, and its first day over there. */
export interface MoveInput {
  readonly product: string;
  readonly on: string;
}
