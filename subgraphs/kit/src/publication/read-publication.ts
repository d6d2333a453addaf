import { draftProducts } from '../products/product-drafts.ts';
import { readIdentities } from '../products/product-identity.ts';
import type { ProductInput } from '../products/product-input.ts';
import { bodyHash, type EnvelopeInput, readEnvelope } from './envelope.ts';
import type { PublicationOrder } from './publish.ts';

/** A department's publication as it is sent. */
export interface DepartmentPublicationInput extends EnvelopeInput {
  readonly products?: readonly ProductInput[] | null;
}

/** What of a department's publication is to be taken. */
export function readPublication(
  department: string,
  input: DepartmentPublicationInput,
  now: Date,
): Pick<PublicationOrder, 'department' | 'envelope' | 'problems' | 'bodyHash' | 'draft'> {
  const { envelope, problems } = readEnvelope(input, now);
  const { key: _key, dryRun: _dryRun, ...content } = input;
  return {
    department,
    envelope,
    problems,
    bodyHash: bodyHash(content),
    async draft(em) {
      const identities = await readIdentities(em, department);
      return draftProducts(department, input.products ?? [], identities);
    },
  };
}
