import type { Label } from '@pilotage/schema';
import type { QuarantinedStatement } from '../store/quarantine.ts';
import type { Decision } from '../store/quarantined.entity.ts';
import type { Problem } from './problem.ts';

/** What was decided, in words. */
const DECISIONS: Readonly<Record<Decision, Label>> = {
  RELEASED: { fr: 'libérée', en: 'released' },
  REJECTED: { fr: 'rejetée', en: 'rejected' },
  SUPERSEDED: { fr: 'remplacée par une autre', en: 'superseded by another' },
};

/** The problem of an id under which nothing waits in quarantine, or nothing any more. */
export function notWaiting(
  path: string,
  id: string,
  statement: QuarantinedStatement | null,
): Problem {
  const { until = null, decision = null } = statement ?? {};
  const message =
    until && decision
      ? {
          fr: `Cette déclaration a été ${DECISIONS[decision].fr} le ${until.toISOString()}.`,
          en: `This statement was ${DECISIONS[decision].en} on ${until.toISOString()}.`,
        }
      : { fr: 'Rien n’attend sous cet identifiant.', en: 'Nothing waits under this id.' };
  return {
    path,
    value: id,
    rule: 'waiting',
    message,
    remedy: {
      fr: 'Donnez un identifiant de la liste `quarantine`.',
      en: 'Give an id that `quarantine` lists.',
    },
  };
}
