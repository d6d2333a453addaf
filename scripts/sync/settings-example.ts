/** A whole file of settings, as the command's help shows it; every name and number in it is made up. */
export const EXAMPLE = `{
  "all": {
    "betagouv": {
      "startups": "https://beta.gouv.fr/api/v2.7/startups.json",
      "organisations": "https://beta.gouv.fr/api/v2.7/organisations.json"
    }
  },
  "housing": {
    "jdma": {
      "url": "https://avis.example.org",
      "products": { "4012": "some-slug", "4013": "some-slug", "4014": "another-slug" }
    },
    "matomo": {
      "url": "https://matomo.example.org",
      "sites": {
        "7": {
          "product": "some-slug",
          "segment": "visitConvertedGoalId==3",
          "population": [
            { "from": "2025-01", "population": 4000 },
            { "from": "2026-01", "population": 4200 }
          ]
        }
      }
    }
  },
  "maritime": {
    "demarche-numerique": {
      "url": "https://demarches.example.org/api/v2/graphql",
      "procedures": { "123456": "honore" }
    }
  }
}`;
