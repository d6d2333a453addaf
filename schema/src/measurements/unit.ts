import type { Term } from '../text/term.ts';

/** What a measured value counts; a publisher names it with each value. */
export type MeasuringUnit = Term;

/** The units of what every department measures; a department has its own beside them. */
export const units = {
  answers: {
    code: 'ANSWERS',
    label: { fr: 'réponses', en: 'answers' },
    meaning: 'Answers to a question (réponses).',
  },
  users: {
    code: 'USERS',
    label: { fr: 'usagers', en: 'users' },
    meaning:
      'Whoever the product counts as a user: persons, firms, agents or files, the same for active and targeted ones (usagers).',
  },
  personDays: {
    code: 'PERSON_DAYS',
    label: { fr: 'jours-personnes', en: 'person-days' },
    meaning: 'One person on one working day, whatever the share of the day (jours-personnes).',
  },
  shareDays: {
    code: 'SHARE_DAYS',
    label: { fr: 'jours en équivalent temps plein', en: 'full-time days' },
    meaning: 'Shares of working days, added up (jours en équivalent temps plein).',
  },
  fullTimeEquivalents: {
    code: 'FTE',
    label: { fr: 'équivalents temps plein', en: 'full-time equivalents' },
    meaning: 'Full-time equivalents over the month (équivalents temps plein, ETP).',
  },
  euros: {
    code: 'EUROS',
    label: { fr: 'euros', en: 'euros' },
    meaning: 'Euros spent, all taxes included (euros TTC).',
  },
  ratio: {
    code: 'RATIO',
    label: { fr: 'part (de 0 à 1)', en: 'share (0 to 1)' },
    meaning: 'A share, from 0 to 1 (part).',
  },
  days: {
    code: 'DAYS',
    label: { fr: 'jours', en: 'days' },
    meaning: 'Calendar days (jours calendaires).',
  },
} as const satisfies Readonly<Record<string, MeasuringUnit>>;
