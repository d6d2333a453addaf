import { type BetagouvSource, runByIncubator } from '@pilotage/kit/sources/betagouv';

/** How the department understands beta.gouv.fr: its sponsor is the maritime affairs directorate. */
export const betagouv: BetagouvSource = {
  sponsors: ['dgampa'],
  operatorsOf: runByIncubator,
};
