import type { Day } from '@pilotage/schema';

/** Where a file stands: with its user, with whoever decides, or decided. */
export const fileStates = [
  'en_construction',
  'en_instruction',
  'accepte',
  'refuse',
  'sans_suite',
] as const;

/** Where a file stands, in the source's word. */
export type FileState = (typeof fileStates)[number];

/** One file of a procedure, as far as it is read: nothing of its user, of what was asked or what was answered. */
export interface ProcedureFile {
  readonly number: number;
  readonly state: FileState;
  readonly depositedOn: Day;
  /** When it was complete, and its instruction began; `null` when it has not, or nobody knows. */
  readonly instructedOn: Day | null;
  /** When it was decided; `null` when it was not, or nobody knows. */
  readonly decidedOn: Day | null;
}

/** Why a file was deleted, in the source's words. */
export const deletionReasons = [
  'user_request',
  'manager_request',
  'user_removed',
  'procedure_removed',
  'expired',
  'instructeur_request',
  'user_expired',
] as const;

/** A file that was deleted, as the source still tells of it. */
export interface DeletedFile {
  readonly number: number;
  /** Where it stood when it was deleted. */
  readonly state: FileState;
  readonly reason: (typeof deletionReasons)[number];
}
