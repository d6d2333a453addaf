import { defineDepartment } from '@pilotage/kit';
import { basins } from './facts/basins.ts';
import { droughtCoverage } from './facts/drought-coverage.ts';
import { betagouv } from './sources/betagouv.ts';
import { jdma } from './sources/jdma.ts';

/** What the team knows; the kit makes a subgraph of it. */
export const water = defineDepartment({
  code: 'water',
  sources: { betagouv, jdma },
  facts: [basins],
  metrics: [droughtCoverage],
});
