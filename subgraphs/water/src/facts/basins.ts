import { type Codelist, oneFact, terms } from '@pilotage/kit/facts';

/**
 * The six river basins of metropolitan France, each with its water agency.
 *
 * Source: article R213-30 of the environmental code (agences de l'eau).
 */
const basin: Codelist = {
  type: 'Basin',
  description: 'A river basin and its water agency (bassin hydrographique, agence de l’eau).',
  terms: [
    {
      code: 'ADOUR_GARONNE',
      label: { fr: 'Adour-Garonne', en: 'Adour-Garonne' },
      meaning: 'South-west (agence de l’eau Adour-Garonne).',
    },
    {
      code: 'ARTOIS_PICARDIE',
      label: { fr: 'Artois-Picardie', en: 'Artois-Picardie' },
      meaning: 'North (agence de l’eau Artois-Picardie).',
    },
    {
      code: 'LOIRE_BRETAGNE',
      label: { fr: 'Loire-Bretagne', en: 'Loire-Brittany' },
      meaning: 'Loire and Brittany (agence de l’eau Loire-Bretagne).',
    },
    {
      code: 'RHIN_MEUSE',
      label: { fr: 'Rhin-Meuse', en: 'Rhine-Meuse' },
      meaning: 'North-east (agence de l’eau Rhin-Meuse).',
    },
    {
      code: 'RHONE_MEDITERRANEE_CORSE',
      label: { fr: 'Rhône-Méditerranée et Corse', en: 'Rhône-Mediterranean and Corsica' },
      meaning: 'South-east and Corsica (agence de l’eau Rhône Méditerranée Corse).',
    },
    {
      code: 'SEINE_NORMANDIE',
      label: { fr: 'Seine-Normandie', en: 'Seine-Normandy' },
      meaning: 'Seine and Normandy (agence de l’eau Seine-Normandie).',
    },
  ],
};

/** The river basins that a product serves. */
export const basins = oneFact({
  code: 'BASINS',
  field: 'basins',
  description: 'The river basins that the product serves (bassins hydrographiques).',
  value: terms(basin, 'The river basins that the product serves.'),
});
