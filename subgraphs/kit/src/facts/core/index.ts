import { engagement } from './engagement.ts';
import { keyResultReading, objective } from './objective.ts';
import { staffing } from './staffing.ts';
import { stopReason } from './stop-reason.ts';

/** What every department publishes of its products beside their own lines. */
export const coreFacts = [stopReason, staffing, engagement, objective, keyResultReading] as const;

export { keyResultReading, objective, stopReason };
