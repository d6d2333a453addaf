import { bodyHash, type EnvelopeInput, type PublicationOrder, readEnvelope } from '@pilotage/kit';
import { draftRoles, ROLES_ARE_PRESENT, type RoleInput } from '../people/roles.ts';
import { draftTargets, type TargetInput } from './targets.ts';

/** A publication of the ministry's own as it is sent. */
export interface MinistryPublication extends EnvelopeInput {
  readonly targets?: readonly TargetInput[] | null;
  readonly roles?: readonly RoleInput[] | null;
}

/** What of the ministry's publication is to be taken. */
export function readMinistryPublication(
  input: MinistryPublication,
  now: Date,
): Pick<PublicationOrder, 'department' | 'envelope' | 'problems' | 'read'> {
  const { envelope, problems } = readEnvelope(input, now);
  const { targets, roles } = input;
  const isBackdated = input.knownAt != null && roles != null && roles.length > 0;
  const backdated = { path: 'knownAt', value: input.knownAt, rule: 'role', ...ROLES_ARE_PRESENT };
  const { key: _key, dryRun: _dryRun, ...content } = input;
  return {
    department: 'ministry',
    envelope,
    problems: isBackdated ? [...problems, backdated] : problems,
    read: async () => ({
      bodyHash: bodyHash(content),
      async draft(tx) {
        const parts = [draftTargets(targets ?? []), await draftRoles(tx, roles ?? [])];
        return {
          drafts: parts.flatMap(({ drafts }) => drafts),
          problems: parts.flatMap(({ problems: found }) => found),
        };
      },
    }),
  };
}
