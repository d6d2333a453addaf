import { bodyHash, type EnvelopeInput, type PublicationOrder, readEnvelope } from '@pilotage/kit';
import { draftTargets, type TargetInput } from './targets.ts';

/** A publication of the ministry's own as it is sent. */
export interface MinistryPublication extends EnvelopeInput {
  readonly targets?: readonly TargetInput[] | null;
}

/** What of the ministry's publication is to be taken. */
export function readMinistryPublication(
  input: MinistryPublication,
  now: Date,
): Pick<PublicationOrder, 'department' | 'envelope' | 'problems' | 'read'> {
  const { envelope, problems } = readEnvelope(input, now);
  const { key: _key, dryRun: _dryRun, ...content } = input;
  return {
    department: 'ministry',
    envelope,
    problems,
    read: async () => ({
      bodyHash: bodyHash(content),
      draft: async () => draftTargets(input.targets ?? []),
    }),
  };
}
