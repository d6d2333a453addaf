import type { Term } from '../text/term.ts';

/** Who employs whoever holds a post. */
export type ContractCode = 'INTERNAL' | 'CONTRACTOR';

/** The contracts that posts are counted by. */
export const contracts: readonly Term<ContractCode>[] = [
  {
    code: 'INTERNAL',
    label: { fr: 'Interne', en: 'Internal' },
    meaning: 'Employed by the ministry (agent interne).',
  },
  {
    code: 'CONTRACTOR',
    label: { fr: 'Prestataire', en: 'Contractor' },
    meaning: 'Employed by a company under contract (prestataire).',
  },
];
