import { type BetagouvSource, runByIncubator } from '@pilotage/kit/sources/betagouv';

/** How the department understands beta.gouv.fr: its sponsors are the housing directorate and the housing agency, which the source names twice. */
export const betagouv: BetagouvSource = {
  sponsors: ['dhup', 'anah', 'agence-national-de-l-habitat'],
  operatorsOf: runByIncubator,
};
