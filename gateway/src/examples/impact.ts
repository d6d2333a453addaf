import type { Example } from './example.ts';

/** What products bring, by what they measure and what they aim at. */
export const impactExamples: readonly Example[] = [
  {
    slug: 'honore-campaigns',
    question: {
      fr: 'Honoré : combien de dossiers, dont complets, et en combien de jours, campagne par campagne ?',
      en: 'Honoré: how many files, how many complete, and in how many days, campaign by campaign?',
    },
    query: () => `query HonoreCampaigns {
  maritimeProduct(id: "maritime:honore") {
    campaigns {
      nodes { code opensOn closesOn filesReceived completeFiles completeShare daysToProcess medalsAwarded }
    }
  }
}`,
  },
  {
    slug: 'honore-key-results',
    question: {
      fr: 'Honoré : quel objectif, quels résultats clés, et où en sont-ils ?',
      en: 'Honoré: which objective, which key results, and where do they stand?',
    },
    query: () => `query HonoreKeyResults {
  maritimeProduct(id: "maritime:honore") {
    objectives(first: 1) {
      nodes { code name keyResults { code name heading { label } baseline target unit dueOn } }
    }
    keyResults { nodes { objective code unit baseline current target progress } }
  }
}`,
  },
  {
    slug: 'engagements',
    question: {
      fr: 'Quelles opérations un produit s’engage-t-il à optimiser ?',
      en: 'Which operations does a product undertake to optimise?',
    },
    query: () => `query Engagements {
  maritime {
    engagements(first: 3) {
      totalCount
      nodes { product operation unit baseline goal from until }
    }
  }
}`,
  },
  {
    slug: 'usage',
    question: {
      fr: 'Combien d’usagers actifs, et pour quelle population cible ?',
      en: 'How many active users, and of how many that it is meant for?',
    },
    query: ({ month }) => `query Usage {
  maritimeProduct(id: "maritime:honore") {
    measurements(metric: "USAGE", from: "${month(-3)}", to: "${month(-1)}") {
      nodes { month values { code label value unit } }
    }
  }
}`,
  },
  {
    slug: 'resources',
    question: {
      fr: 'Qu’a coûté un produit : équivalents temps plein et budget ?',
      en: 'What did a product take: full-time equivalents and budget?',
    },
    query: ({ month }) => `query Resources {
  transportProduct(id: "transport:etiquette-bagage") {
    measurements(metric: "RESOURCES", from: "${month(-2)}") { nodes { month values { label value unitLabel } } }
  }
}`,
  },
  {
    slug: 'late-department',
    question: {
      fr: 'Quelle direction publie en retard ?',
      en: 'Which department publishes late?',
    },
    query: ({ month }) => `query LateDepartment {
  ministry {
    figure(indicator: USAGE_RATE, period: "${month(-3)}-01/${month(0)}-01") {
      value
      reasons { code label }
      parts { nodes { id value sampleSize reasons { label } } }
    }
  }
}`,
  },
];
