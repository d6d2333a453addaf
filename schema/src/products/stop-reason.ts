import type { Term } from '../text/term.ts';

/** Why a product stopped. */
export type StopReasonCode =
  | 'TIME_TO_MARKET'
  | 'BUSINESS_UNAVAILABLE'
  | 'NO_IMPACT'
  | 'NO_FUNDING'
  | 'MERGED'
  | 'OTHER';

/** Every reason for which a product is stopped; decision page `portfolio.md`. */
export const stopReasons: readonly Term<StopReasonCode>[] = [
  {
    code: 'TIME_TO_MARKET',
    label: { fr: 'Mauvais moment de mise sur le marché', en: 'Bad time to market' },
    meaning: 'It came too late, or too early, to be of use (mauvais moment de mise sur le marché).',
  },
  {
    code: 'BUSINESS_UNAVAILABLE',
    label: { fr: 'Métier indisponible', en: 'Business side not available' },
    meaning: 'The business directorate could not take part in the team (métier indisponible).',
  },
  {
    code: 'NO_IMPACT',
    label: { fr: 'Impact insuffisant', en: 'Too little impact' },
    meaning: 'What it brought its users was too little (impact insuffisant).',
  },
  {
    code: 'NO_FUNDING',
    label: { fr: 'Financement interrompu', en: 'Funding ended' },
    meaning: 'Nobody went on paying for it (financement interrompu).',
  },
  {
    code: 'MERGED',
    label: { fr: 'Fusionné', en: 'Merged' },
    meaning: 'Another product took over what it did (fusionné dans un autre produit).',
  },
  {
    code: 'OTHER',
    label: { fr: 'Autre raison', en: 'Another reason' },
    meaning: 'None of the other reasons (autre raison).',
  },
];
