import type { DepartmentMetric } from '@pilotage/kit';
import type { MeasuringUnit } from '@pilotage/schema';

const homes: MeasuringUnit = {
  code: 'HOMES',
  label: { fr: 'logements', en: 'homes' },
  meaning: 'Homes, each counted once a month (logements).',
};

const agreements: MeasuringUnit = {
  code: 'AGREEMENTS',
  label: { fr: 'conventions', en: 'agreements' },
  meaning: 'Agreements signed between the State and a landlord (conventions).',
};

const files: MeasuringUnit = {
  code: 'FILES',
  label: { fr: 'dossiers', en: 'files' },
  meaning: 'Files, each counted when it was handled (dossiers).',
};

/** What a housing product handled, month by month. */
export const activity: DepartmentMetric = {
  code: 'HOUSING_ACTIVITY',
  field: 'activity',
  type: 'HousingActivity',
  label: {
    fr: 'Logements, conventions et dossiers traités',
    en: 'Homes, agreements and files handled',
  },
  meaning: 'What the product handled of homes, agreements and renovation files (activité).',
  instruments: [],
  values: [
    {
      code: 'RENTED_HOMES',
      label: { fr: 'Logements loués', en: 'Rented homes' },
      meaning: 'Homes rented through the product in the month (logements loués).',
      unit: homes,
      magnitude: 'COUNT',
      optional: true,
    },
    {
      code: 'AGREEMENTS',
      label: { fr: 'Conventions', en: 'Agreements' },
      meaning: 'Agreements signed through the product in the month (conventions signées).',
      unit: agreements,
      magnitude: 'COUNT',
      optional: true,
    },
    {
      code: 'RENOVATION_FILES',
      label: { fr: 'Dossiers de rénovation', en: 'Renovation files' },
      meaning:
        'Renovation files handled with the product in the month (dossiers de rénovation traités).',
      unit: files,
      magnitude: 'COUNT',
      optional: true,
    },
  ],
};
