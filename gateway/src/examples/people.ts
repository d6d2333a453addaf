import type { Example } from './example.ts';

/** Who makes the products: counts by role and contract, never names. */
export const peopleExamples: readonly Example[] = [
  {
    slug: 'shared-posts',
    question: {
      fr: 'Qui encadre, soutient et dirige les produits d’une direction ?',
      en: 'Who manages, supports and directs the products of a department?',
    },
    query: ({ day }) => `query SharedPosts {
  transport {
    staffing(first: 4, asOf: "${day(0)}") {
      nodes { product from posts { role { label } contract { label } count } }
    }
  }
}`,
  },
  {
    slug: 'team',
    question: {
      fr: 'Quelle équipe fait un produit, interne et prestataire ?',
      en: 'Which team makes a product, internal and contractors?',
    },
    query: () => `query Team {
  maritimeProduct(id: "maritime:honore") {
    staffing { nodes { from posts { role { label } contract { code } count } } }
  }
}`,
  },
  {
    slug: 'training',
    question: {
      fr: 'Comment les agents ont-ils été formés : ateliers, accompagnement, immersion ?',
      en: 'How were people trained: workshops, coaching, immersion?',
    },
    query: () => `query Training {
  housing {
    staffing(first: 4) { nodes { from posts { role { code } count workshop coaching immersion } } }
  }
}`,
  },
  {
    slug: 'agents',
    question: {
      fr: 'Combien d’agents par rôle, internes et prestataires, et formés comment ?',
      en: 'How many agents by role, internal and contractors, and how were they trained?',
    },
    query: () => `query Agents {
  ministry {
    figure(indicator: TEAM) { value unit components { code label value } }
  }
}`,
  },
  {
    slug: 'definitions',
    question: {
      fr: 'Que mesure chaque indicateur, et comment ?',
      en: 'What does each indicator measure, and how?',
    },
    query: () => `query Definitions {
  indicators { code label(lang: EN) formula(lang: EN) unit direction version }
}`,
  },
];
