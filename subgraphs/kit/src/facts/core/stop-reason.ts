import { stopReasons } from '@pilotage/schema';
import { oneFact } from '../fact-kind.ts';
import { term } from '../fields/terms.ts';

/** Why a product stopped. */
export const stopReason = oneFact({
  code: 'STOP_REASON',
  field: 'stopReason',
  description: 'Why the product stopped (raison de l’arrêt).',
  value: term(
    {
      type: 'StopReason',
      description: 'Why a product was stopped (raison de l’arrêt).',
      terms: stopReasons,
    },
    'Why the product stopped (raison de l’arrêt).',
  ),
});
