import type { Operator, Phase } from '../graph/operations.ts';
import { texts } from '../text/use-text.ts';

/** The phases of a life, in the order in which products go through them. */
export const PHASES = [
  'INVESTIGATION',
  'CONSTRUCTION',
  'ACCELERATION',
  'CONSOLIDATION',
  'OPERATED',
  'TRANSFERRED',
  'STOPPED_IN_INVESTIGATION',
  'STOPPED',
] as const satisfies readonly Phase[];

/** Who can run a product. */
export const OPERATORS = [
  'SERVICE',
  'INCUBATOR',
  'DIRECTORATE',
  'CONTRACTOR',
  'UNKNOWN',
] as const satisfies readonly Operator[];

/** What a phase is called. */
export const phaseWords = texts<Readonly<Record<Phase, string>>>({
  fr: {
    INVESTIGATION: 'Investigation',
    CONSTRUCTION: 'Construction',
    ACCELERATION: 'Accélération',
    CONSOLIDATION: 'Consolidation',
    OPERATED: 'Opéré',
    TRANSFERRED: 'Transféré',
    STOPPED_IN_INVESTIGATION: 'Arrêté en investigation',
    STOPPED: 'Arrêté',
  },
  en: {
    INVESTIGATION: 'Investigation',
    CONSTRUCTION: 'Construction',
    ACCELERATION: 'Acceleration',
    CONSOLIDATION: 'Consolidation',
    OPERATED: 'Operated',
    TRANSFERRED: 'Transferred',
    STOPPED_IN_INVESTIGATION: 'Stopped in investigation',
    STOPPED: 'Stopped',
  },
});

/** What an operator is called. */
export const operatorWords = texts<Readonly<Record<Operator, string>>>({
  fr: {
    SERVICE: 'Sous-direction',
    INCUBATOR: 'Incubateur',
    DIRECTORATE: 'Direction métier',
    CONTRACTOR: 'Prestataire',
    UNKNOWN: 'Inconnu',
  },
  en: {
    SERVICE: 'Sub-directorate',
    INCUBATOR: 'Incubator',
    DIRECTORATE: 'Business directorate',
    CONTRACTOR: 'Contractor',
    UNKNOWN: 'Unknown',
  },
});
