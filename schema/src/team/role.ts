import type { Term } from '../text/term.ts';

/** What somebody does in a team. */
export type RoleCode =
  | 'PRODUCT_DIRECTOR'
  | 'PRODUCT_MANAGER'
  | 'DEPLOYMENT_OFFICER'
  | 'DEVELOPER'
  | 'QUALITY_ASSURANCE'
  | 'DESIGNER'
  | 'MANAGEMENT'
  | 'SUPPORT';

/** Every role that posts are counted by; names of persons are never published. */
export const roles: readonly Term<RoleCode>[] = [
  {
    code: 'PRODUCT_DIRECTOR',
    label: { fr: 'Directeur de produits', en: 'Product director' },
    meaning: 'Answers for a portfolio of products (directeur de produits).',
  },
  {
    code: 'PRODUCT_MANAGER',
    label: { fr: 'Chef de produit', en: 'Product manager' },
    meaning: 'Leads a product with its users and its team (chef de produit).',
  },
  {
    code: 'DEPLOYMENT_OFFICER',
    label: { fr: 'Chargé de déploiement', en: 'Deployment officer' },
    meaning: 'Brings a product to its users (chargé de déploiement).',
  },
  {
    code: 'DEVELOPER',
    label: { fr: 'Développeur', en: 'Developer' },
    meaning: 'Makes and runs the product (développeur).',
  },
  {
    code: 'QUALITY_ASSURANCE',
    label: { fr: 'Qualité', en: 'Quality assurance' },
    meaning: 'Tests the product (assurance qualité).',
  },
  {
    code: 'DESIGNER',
    label: { fr: 'Designer', en: 'Designer' },
    meaning: 'Studies users and shapes what they meet (designer).',
  },
  {
    code: 'MANAGEMENT',
    label: { fr: 'Encadrement', en: 'Management' },
    meaning: 'Manages people (encadrement).',
  },
  {
    code: 'SUPPORT',
    label: { fr: 'Fonctions de soutien', en: 'Support' },
    meaning: 'Supports the teams: purchases, budget, security, operations (fonctions de soutien).',
  },
];
