import { type BetagouvSource, runByIncubator } from '@pilotage/kit/sources/betagouv';

/** How the department understands beta.gouv.fr: its sponsors are the transport and the civil aviation directorates. */
export const betagouv: BetagouvSource = {
  sponsors: ['dgitm', 'dgac'],
  operatorsOf: runByIncubator,
};
