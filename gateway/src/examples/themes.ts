import type { Example } from './example.ts';

/** What each department alone knows. */
export const themeExamples: readonly Example[] = [
  {
    slug: 'luggage-tag-readers',
    question: {
      fr: 'Étiquette bagage : qui l’a demandée, quels opérateurs la lisent, dans quels pays ?',
      en: 'Luggage tag: who asked for it, which operators read it, and in which countries?',
    },
    query: () => `query LuggageTagReaders {
  transportProduct(id: "transport:etiquette-bagage") {
    sponsors
    tagReaders { nodes { name modes { label } countries { label } from } }
  }
}`,
  },
  {
    slug: 'luggage-tag-scans',
    question: {
      fr: 'Étiquette bagage : combien de lectures pendant la Coupe du monde 2023 et les Jeux de 2024 ?',
      en: 'Luggage tag: how many scans during the World Cup of 2023 and the Games of 2024?',
    },
    query: () => `query LuggageTagScans {
  transportProduct(id: "transport:etiquette-bagage") {
    worldCup: tagScans(from: "2023-09", to: "2023-10") { nodes { month scans bagsFound } }
    games: tagScans(from: "2024-07", to: "2024-09") { nodes { month scans bagsFound } }
  }
}`,
  },
  {
    slug: 'drought',
    question: {
      fr: 'Quels bassins un produit sert-il, et quelle part du territoire fut en restriction l’été dernier ?',
      en: 'Which river basins does a product serve, and how much of the territory was under restriction?',
    },
    query: ({ month }) => `query Drought {
  waterProduct(id: "water:vigilance-secheresse") {
    basins { code label }
    droughtCoverage(from: "${month(-5)}", to: "${month(-2)}") {
      nodes { month vigilance alert reinforcedAlert crisis }
    }
  }
}`,
  },
  {
    slug: 'housing-activity',
    question: {
      fr: 'Combien de logements, de conventions et de dossiers de rénovation traités par mois ?',
      en: 'How many rented homes, agreements and renovation files were handled each month?',
    },
    query: ({ month }) => `query HousingActivity {
  housing {
    activity(from: "${month(-8)}", to: "${month(-6)}") {
      nodes { product month rentedHomes agreements renovationFiles }
    }
  }
}`,
  },
];
