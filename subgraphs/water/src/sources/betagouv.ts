import { type BetagouvSource, runByIncubator } from '@pilotage/kit/sources/betagouv';

/** How the department understands beta.gouv.fr: its sponsors are the water and biodiversity directorate and the biodiversity office. */
export const betagouv: BetagouvSource = {
  sponsors: ['deb', 'office-francais-de-la-biodiversite'],
  operatorsOf: runByIncubator,
};
