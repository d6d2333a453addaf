import type { Example } from './example.ts';

/** The indicators by which the ministry steers, and what surrounds their values. */
export const figureExamples: readonly Example[] = [
  {
    slug: 'six-months',
    question: {
      fr: 'Les premières fonctions arrivent-elles en moins de six mois, investigation comprise ?',
      en: 'Do first features come within six months, investigation included?',
    },
    query: () => `query SixMonths {
  ministry {
    figure(indicator: TIME_TO_FIRST_FEATURES) {
      value unit interval { low high } sampleSize
      components { code label value }
      reasons { label }
    }
  }
}`,
  },
  {
    slug: 'six-months-by-cohort',
    question: {
      fr: 'Et année de lancement par année de lancement ?',
      en: 'And by the year of their launch?',
    },
    query: () => `query SixMonthsByCohort {
  breakdown(indicator: TIME_TO_FIRST_FEATURES, by: [COHORT], filter: { operator: ["SERVICE"] }) {
    nodes { keys { code } figure { value sampleSize status reasons { code } } }
  }
}`,
  },
  {
    slug: 'satisfaction',
    question: {
      fr: 'Les usagers sont-ils satisfaits, et le changement est-il plus qu’un hasard ?',
      en: 'Are users satisfied, and is the change more than chance?',
    },
    query: ({ day }) => `query Satisfaction {
  ministry {
    figure(indicator: USER_SATISFACTION, period: "${day(-6)}/${day(0)}") {
      value unit sampleSize interval { low high } instrument
      change(to: "${day(-18)}/${day(-12)}") { value significant interval { low high } }
    }
  }
}`,
  },
  {
    slug: 'usage-rate',
    question: {
      fr: 'Quelle part des usagers visés utilise les produits, mois par mois ?',
      en: 'Which share of those whom products are meant for use them, month by month?',
    },
    query: ({ month }) => `query UsageRate {
  ministry {
    series(indicator: USAGE_RATE, from: "${month(-5)}", to: "${month(-1)}") {
      period { label } value sampleSize reasons { code }
    }
  }
}`,
  },
  {
    slug: 'business-involvement',
    question: {
      fr: 'Combien de personnes du métier dans les équipes, direction par direction ?',
      en: 'How many people of the business side are in the teams, department by department?',
    },
    query: ({ month }) => `query BusinessInvolvement {
  ministry {
    figure(indicator: BUSINESS_INVOLVEMENT, period: "${month(-3)}") {
      value unit
      components { code value }
      parts { nodes { id value sampleSize } }
    }
  }
}`,
  },
  {
    slug: 'optimisation',
    question: {
      fr: 'Combien de produits sont engagés dans l’optimisation d’une opération ?',
      en: 'How many products are engaged in optimising an operation?',
    },
    query: () => `query Optimisation {
  ministry {
    figure(indicator: OPTIMISATION_PRODUCTS) { value components { code label value } }
  }
}`,
  },
  {
    slug: 'cost-and-impact',
    question: {
      fr: 'Qu’ont coûté les produits, et qu’ont-ils apporté ?',
      en: 'What did the products take, and what did they bring?',
    },
    query: ({ month }) => `query CostAndImpact {
  ministry {
    figures(indicators: [RESOURCES, USAGE_RATE, USER_SATISFACTION], period: "${month(-3)}") {
      indicator { code label }
      value unit status
      components { code value }
    }
  }
}`,
  },
  {
    slug: 'why-the-share-changed',
    question: {
      fr: 'Pourquoi la part opérée a-t-elle changé en un an : transferts, entrées, sorties ?',
      en: 'Why did the managed share change within a year: transfers, entries, exits?',
    },
    query: ({ month }) => `query WhyTheShareChanged {
  ministry {
    figure(indicator: MANAGED_SHARE, period: "${month(-1)}") {
      value
      change(to: "${month(-13)}") { from value components { code label value } reasons { code } }
    }
  }
}`,
  },
  {
    slug: 'one-product',
    question: {
      fr: 'Que disent les indicateurs d’un seul produit ?',
      en: 'What do the indicators say of one product alone?',
    },
    query: ({ month }) => `query OneProduct {
  maritimeProduct(id: "maritime:honore") {
    figures(indicators: [USAGE_RATE, USER_SATISFACTION, RESOURCES], period: "${month(-1)}") {
      indicator { code } value status reasons { code }
    }
  }
}`,
  },
];
