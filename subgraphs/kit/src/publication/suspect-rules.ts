import type { Label } from '@pilotage/schema';
import type { SuspectRule } from './draft.ts';

const RULES: Readonly<Record<SuspectRule, Label>> = {
  'month-not-begun': {
    fr: 'Le mois mesuré n’avait pas commencé',
    en: 'The month measured had not begun',
  },
  'all-zero': {
    fr: 'Tous les produits de la publication sont tombés à 0 en même temps',
    en: 'All products of the publication fell to 0 at once',
  },
  'another-service': {
    fr: 'L’identifiant de la source désigne un autre service que jusqu’ici',
    en: 'The identifier of the source names another service than it did',
  },
};

/** Why a statement is put aside, by the code of the rule. */
export const suspectRules: Readonly<Record<string, Label | undefined>> = RULES;
