import { engagement } from './engagement.ts';
import { keyResultReading, objective } from './objective.ts';
import { sourceIdentity } from './source-identity.ts';
import { staffing } from './staffing.ts';
import { stopReason } from './stop-reason.ts';

/** What every department publishes of its products beside their own lines. */
export const coreFacts = [
  stopReason,
  staffing,
  engagement,
  objective,
  keyResultReading,
  sourceIdentity,
] as const;

export { keyResultReading, objective, sourceIdentity, stopReason };
