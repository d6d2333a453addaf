import type { Term } from '../text/term.ts';

/** Where a product stands in its life. */
export type PhaseCode =
  | 'INVESTIGATION'
  | 'CONSTRUCTION'
  | 'ACCELERATION'
  | 'CONSOLIDATION'
  | 'OPERATED'
  | 'TRANSFERRED'
  | 'STOPPED'
  | 'STOPPED_IN_INVESTIGATION';

/** What a phase is, and how it counts. */
export interface PhaseDefinition extends Term<PhaseCode> {
  /** Active: the product is being worked on for its users. */
  readonly active: boolean;
  /** Living: active, or in service under another roof. */
  readonly living: boolean;
}

/**
 * The phases in the order of a product's life, which also settles which of two phases dated the same
 * day is the later one.
 *
 * Source: beta.gouv.fr's vocabulary of 2026-05-28, decision page `phases.md`.
 */
export const phases: readonly PhaseDefinition[] = [
  {
    code: 'INVESTIGATION',
    label: { fr: 'Investigation', en: 'Investigation' },
    meaning: 'The problem and its opportunities are explored (investigation). Active.',
    active: true,
    living: true,
  },
  {
    code: 'CONSTRUCTION',
    label: { fr: 'Construction', en: 'Construction' },
    meaning: 'A first version is built and tried with first users (construction). Active.',
    active: true,
    living: true,
  },
  {
    code: 'ACCELERATION',
    label: { fr: 'Accélération', en: 'Acceleration' },
    meaning: 'The product is spread to all its users (accélération). Active.',
    active: true,
    living: true,
  },
  {
    code: 'CONSOLIDATION',
    label: { fr: 'Consolidation', en: 'Consolidation' },
    meaning:
      'The product is made to last, before a lasting home is found (consolidation, pérennisation). Active.',
    active: true,
    living: true,
  },
  {
    code: 'OPERATED',
    label: { fr: 'Opéré', en: 'Operated' },
    meaning: "The product runs in its lasting home, still in its team's hands (opéré). Active.",
    active: true,
    living: true,
  },
  {
    code: 'TRANSFERRED',
    label: { fr: 'Transféré', en: 'Transferred' },
    meaning: 'Another organisation has taken the product over (transféré). Living, not active.',
    active: false,
    living: true,
  },
  {
    code: 'STOPPED',
    label: { fr: 'Arrêté', en: 'Stopped' },
    meaning: 'The product was given up after construction had begun (abandon). Not living.',
    active: false,
    living: false,
  },
  {
    code: 'STOPPED_IN_INVESTIGATION',
    label: { fr: 'Arrêté en investigation', en: 'Stopped in investigation' },
    meaning: 'The investigation ended without a product (abandon en investigation). Not living.',
    active: false,
    living: false,
  },
];

/** The codes, in the order of a product's life. */
export const phaseCodes: readonly PhaseCode[] = phases.map(({ code }) => code);

const byCode = new Map(phases.map((phase, rank) => [phase.code, { ...phase, rank }]));

/** Whether a text is the code of a phase. */
export function isPhaseCode(text: string): text is PhaseCode {
  return byCode.has(text as PhaseCode);
}

/** Whether a product in that phase is active; one without a phase is not. */
export function isActive(phase: PhaseCode | null): boolean {
  return phase !== null && byCode.get(phase)?.active === true;
}

/** Whether a product in that phase is living; one without a phase is not. */
export function isLiving(phase: PhaseCode | null): boolean {
  return phase !== null && byCode.get(phase)?.living === true;
}

/** The phase's place in the order of a product's life. */
export function phaseRank(phase: PhaseCode): number {
  return byCode.get(phase)?.rank ?? 0;
}
