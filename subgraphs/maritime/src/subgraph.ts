import { defineDepartment } from '@pilotage/kit';
import { medalCampaigns } from './facts/medal-campaigns.ts';
import { betagouv } from './sources/betagouv.ts';
import { demarcheNumerique } from './sources/demarche-numerique.ts';
import { jdma } from './sources/jdma.ts';

/** What the team knows; the kit makes a subgraph of it. */
export const maritime = defineDepartment({
  code: 'maritime',
  sources: { betagouv, jdma, 'demarche-numerique': demarcheNumerique },
  facts: [medalCampaigns],
});
