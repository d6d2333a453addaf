import type { DepartmentMetric } from '@pilotage/kit';
import type { MeasuringUnit } from '@pilotage/schema';

const scans: MeasuringUnit = {
  code: 'SCANS',
  label: { fr: 'lectures', en: 'scans' },
  meaning: 'Readings of a tag; a bag is read several times on its way (lectures).',
};

const bags: MeasuringUnit = {
  code: 'BAGS',
  label: { fr: 'bagages', en: 'bags' },
  meaning: 'Bags, each counted once a month (bagages).',
};

/** How often the luggage tag was read, month by month. */
export const tagScans: DepartmentMetric = {
  code: 'TAG_SCANS',
  field: 'tagScans',
  type: 'TagScans',
  label: { fr: 'Lectures de l’étiquette bagage', en: 'Scans of the luggage tag' },
  meaning: 'How often the luggage tag was read, by all operators together (lectures).',
  instruments: [],
  values: [
    {
      code: 'SCANS',
      label: { fr: 'Lectures', en: 'Scans' },
      meaning: 'Readings of tags in the month, by all operators together (lectures).',
      unit: scans,
      magnitude: 'COUNT',
    },
    {
      code: 'BAGS_FOUND',
      label: { fr: 'Bagages rendus', en: 'Bags given back' },
      meaning: 'Forgotten bags given back to their owners thanks to the tag (bagages rendus).',
      unit: bags,
      magnitude: 'COUNT',
      optional: true,
    },
  ],
  check: ({ SCANS = 0, BAGS_FOUND = 0 }) =>
    BAGS_FOUND <= SCANS
      ? null
      : {
          value: 'BAGS_FOUND',
          message: {
            fr: `Il y a plus de bagages rendus (${BAGS_FOUND}) que de lectures (${SCANS}).`,
            en: `${BAGS_FOUND} bags cannot be given back after ${SCANS} scans.`,
          },
          remedy: {
            fr: 'Un bagage est rendu une fois son étiquette lue : vérifiez lequel des deux nombres est faux.',
            en: 'A bag is given back once its tag was read: look which of the two is wrong.',
          },
        },
};
