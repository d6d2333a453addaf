import type { Term } from '../text/term.ts';

/** Who runs a product. */
export type OperatorCode = 'SERVICE' | 'INCUBATOR' | 'DIRECTORATE' | 'CONTRACTOR' | 'UNKNOWN';

/** Every kind of operator; `UNKNOWN` is a statement of its own, and what is assumed where none was published. */
export const operators: readonly Term<OperatorCode>[] = [
  {
    code: 'SERVICE',
    label: { fr: 'Sous-direction', en: 'The service' },
    meaning: "The ministry's product sub-directorate (Produit Numérique Métier).",
  },
  {
    code: 'INCUBATOR',
    label: { fr: 'Incubateur', en: 'Incubator' },
    meaning: 'A public incubator, such as La Fabrique numérique (incubateur).',
  },
  {
    code: 'DIRECTORATE',
    label: { fr: 'Direction métier', en: 'Business directorate' },
    meaning: 'A business directorate itself (direction métier).',
  },
  {
    code: 'CONTRACTOR',
    label: { fr: 'Prestataire', en: 'Contractor' },
    meaning: 'A company to which a directorate outsources the product (prestataire).',
  },
  {
    code: 'UNKNOWN',
    label: { fr: 'Inconnu', en: 'Unknown' },
    meaning: 'The source does not say who runs the product (inconnu).',
  },
];

/** The codes of the operators. */
export const operatorCodes: readonly OperatorCode[] = operators.map(({ code }) => code);

/** Whether a text is the code of an operator. */
export function isOperatorCode(text: string): text is OperatorCode {
  return operatorCodes.some((code) => code === text);
}
