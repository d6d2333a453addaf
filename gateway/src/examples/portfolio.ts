import type { Example } from './example.ts';

/** Which products there are, who runs them, and what became of them. */
export const portfolioExamples: readonly Example[] = [
  {
    slug: 'departments',
    question: {
      fr: 'Quelles directions, et combien de produits chacune ?',
      en: 'Which departments are there, and how many products has each?',
    },
    query: () => `query Departments {
  departments {
    code
    name
    products { totalCount coverage { missing { name } stale { name since } } }
  }
}`,
  },
  {
    slug: 'managed-share',
    question: {
      fr: 'Quelle part des produits la sous-direction opère-t-elle, et où en est-elle vers 60 % ?',
      en: 'Which share of the products does the service run, and how far is it on the road to 60 %?',
    },
    query: () => `query ManagedShare {
  ministry {
    figure(indicator: MANAGED_SHARE) {
      value status bounds { low high }
      components { code label value }
      target { initial { on value } target { on value } expected gap progress }
      reasons { code label }
    }
  }
}`,
  },
  {
    slug: 'managed-share-by-department',
    question: {
      fr: 'Et direction par direction ?',
      en: 'And department by department?',
    },
    query: () => `query ManagedShareByDepartment {
  departments {
    name
    figure(indicator: MANAGED_SHARE) { value sampleSize bounds { low high } }
  }
}`,
  },
  {
    slug: 'managed-share-then-and-now',
    question: {
      fr: 'Quelle part connaissait-on il y a un an ?',
      en: 'Which share was known a year ago?',
    },
    query: ({ day }) => `query ManagedShareThenAndNow {
  ministry {
    before: figure(indicator: MANAGED_SHARE, asOf: "${day(-12)}") { value knownAt sampleSize }
    now: figure(indicator: MANAGED_SHARE) { value sampleSize }
  }
}`,
  },
  {
    slug: 'eighteen-months',
    question: {
      fr: 'En dix-huit mois, combien de produits lancés, combien arrêtés, et pourquoi ?',
      en: 'In eighteen months, how many products were launched, how many stopped, and why?',
    },
    query: ({ day }) => `query EighteenMonths {
  ministry {
    figure(indicator: PORTFOLIO, period: "${day(-17)}/${day(1)}") {
      components { code label value }
    }
  }
}`,
  },
  {
    slug: 'stopped',
    question: {
      fr: 'Quels produits ont été arrêtés, quand, et pourquoi ?',
      en: 'Which products were stopped, when, and why?',
    },
    query: () => `query Stopped {
  products(filter: { phase: ["STOPPED"] }) {
    totalCount
    nodes {
      id
      stopReason { label }
      phases { phase from }
    }
  }
}`,
  },
  {
    slug: 'by-sponsor',
    question: {
      fr: 'Que demande la direction métier des transports (DGITM) ?',
      en: 'What does the business directorate for transport (DGITM) ask for?',
    },
    query: () => `query BySponsor {
  breakdown(indicator: PORTFOLIO, by: [OPERATOR], filter: { sponsor: ["dgitm"] }) {
    nodes { keys { label } figure { value } }
  }
  products(filter: { sponsor: ["dgitm"] }, first: 5) {
    totalCount
    nodes { id name phase operator sponsors }
  }
}`,
  },
  {
    slug: 'not-obliged',
    question: {
      fr: 'Quels produits les directions font-elles sans la sous-direction ?',
      en: 'Which products do directorates make without the service?',
    },
    query: () => `query NotObliged {
  outsourced: products(filter: { operator: ["CONTRACTOR"] }, first: 2) { totalCount nodes { id operator } }
  themselves: products(filter: { operator: ["DIRECTORATE"] }, first: 2) { totalCount nodes { id operator } }
  incubated: products(filter: { operator: ["INCUBATOR"] }, first: 2) { totalCount nodes { id operator } }
}`,
  },
  {
    slug: 'by-portfolio',
    question: {
      fr: 'Que contient un portefeuille ?',
      en: 'What does a portfolio hold?',
    },
    query: () => `query ByPortfolio {
  products(filter: { portfolio: ["gens-de-mer"] }, first: 6) {
    totalCount
    nodes { name phase operator department { name } }
  }
}`,
  },
  {
    slug: 'by-text',
    question: {
      fr: 'Quels produits parlent de sécheresse ?',
      en: 'Which products are about drought?',
    },
    query: () => `query ByText {
  products(filter: { text: "secheresse" }) { nodes { id name phase demonstration } }
}`,
  },
  {
    slug: 'life-of-a-product',
    question: {
      fr: 'Où a vécu Trackdéchets : incubé, transféré, rendu ?',
      en: 'Where has Trackdéchets lived: incubated, transferred, returned?',
    },
    query: () => `query LifeOfAProduct {
  product(id: "water:trackdechets") {
    name operator
    operators { operator from }
    phases { phase from }
  }
}`,
  },
  {
    slug: 'first-features',
    question: {
      fr: 'Quand les produits récents ont-ils mis leurs premières fonctions dans les mains des usagers ?',
      en: 'When did recent products put first features into their users’ hands?',
    },
    query: () => `query FirstFeatures {
  waterProducts(filter: { phase: ["CONSTRUCTION", "ACCELERATION"], operator: ["SERVICE"] }, first: 5) {
    totalCount
    nodes { name phases { phase from } milestones { code on } }
  }
}`,
  },
];
