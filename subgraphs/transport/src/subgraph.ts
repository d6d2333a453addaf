import { defineDepartment } from '@pilotage/kit';
import { tagReaders } from './facts/tag-readers.ts';
import { tagScans } from './facts/tag-scans.ts';
import { betagouv } from './sources/betagouv.ts';
import { jdma } from './sources/jdma.ts';
import { matomo } from './sources/matomo.ts';

/** What the team knows; the kit makes a subgraph of it. */
export const transport = defineDepartment({
  code: 'transport',
  sources: { betagouv, jdma, matomo },
  facts: [tagReaders],
  metrics: [tagScans],
});
