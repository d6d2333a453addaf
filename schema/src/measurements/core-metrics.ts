import { satisfactionInstruments } from './instruments.ts';
import type { Metric } from './metric.ts';
import { units } from './unit.ts';

/** What every department's products may report, month by month; DOMAIN definitions in the decision pages. */
export const coreMetrics: readonly Metric[] = [
  {
    code: 'SATISFACTION',
    label: { fr: 'Satisfaction des usagers', en: 'User satisfaction' },
    meaning: 'Answers of users to a question, by class, one instrument at a time (satisfaction).',
    values: [],
    instruments: satisfactionInstruments,
    persons: satisfactionInstruments.flatMap(({ values }) => values.map(({ code }) => code)),
  },
  {
    code: 'USAGE',
    persons: ['ACTIVE_USERS'],
    label: { fr: 'Utilisation', en: 'Usage' },
    meaning:
      'Users who did what the product is for during the month, and how many it is meant for at its end (utilisation). More active than targeted users are kept and flagged.',
    instruments: [],
    values: [
      {
        code: 'ACTIVE_USERS',
        label: { fr: 'Usagers actifs', en: 'Active users' },
        meaning:
          'Users who did what the product is for at least once in the month; visits do not count.',
        unit: units.users,
        magnitude: 'COUNT',
      },
      {
        code: 'TARGET_POPULATION',
        label: { fr: 'Population cible', en: 'Target population' },
        meaning: "Users whom the product is meant for, at the month's end.",
        unit: units.users,
        magnitude: 'COUNT',
      },
    ],
  },
  {
    code: 'INVOLVEMENT',
    persons: ['PERSON_DAYS'],
    label: { fr: 'Implication du métier', en: 'Business involvement' },
    meaning:
      'Days that people of the business side spent in the team during the month (implication du métier); each person counts once per product and day.',
    instruments: [],
    values: [
      {
        code: 'PERSON_DAYS',
        label: { fr: 'Jours-personnes', en: 'Person-days' },
        meaning: 'Persons of the business side in the team, added up over the working days.',
        unit: units.personDays,
        magnitude: 'COUNT',
      },
      {
        code: 'SHARE_DAYS',
        label: { fr: 'Jours en équivalent temps plein', en: 'Full-time days' },
        meaning: 'The shares of their days, added up over the working days.',
        unit: units.shareDays,
        magnitude: 'AMOUNT',
      },
    ],
    check: ({ PERSON_DAYS = 0, SHARE_DAYS = 0 }) =>
      SHARE_DAYS <= PERSON_DAYS
        ? null
        : {
            value: 'SHARE_DAYS',
            message: {
              fr: `Il y a plus de jours en équivalent temps plein (${SHARE_DAYS}) que de jours-personnes (${PERSON_DAYS}).`,
              en: `${SHARE_DAYS} full-time days cannot come from ${PERSON_DAYS} person-days.`,
            },
            remedy: {
              fr: 'Une personne donne au plus un jour plein par jour : vérifiez laquelle des deux valeurs est fausse.',
              en: 'A person gives at most one full day a day: look which of the two is wrong.',
            },
          },
  },
  {
    code: 'RESOURCES',
    label: { fr: 'Moyens', en: 'Resources' },
    meaning: 'What the product took during the month: people and money (moyens).',
    instruments: [],
    values: [
      {
        code: 'FULL_TIME_EQUIVALENTS',
        label: { fr: 'Équivalents temps plein', en: 'Full-time equivalents' },
        meaning: 'People at work on the product, internal and contractors (ETP).',
        unit: units.fullTimeEquivalents,
        magnitude: 'AMOUNT',
        optional: true,
      },
      {
        code: 'BUDGET',
        label: { fr: 'Budget consommé', en: 'Budget spent' },
        meaning: 'Money spent on the product, beside internal salaries (budget consommé).',
        unit: units.euros,
        magnitude: 'AMOUNT',
        optional: true,
      },
    ],
  },
];
