import { defineDepartment } from '@pilotage/kit';
import { tagReaders } from './facts/tag-readers.ts';
import { tagScans } from './facts/tag-scans.ts';
import { betagouv } from './sources/betagouv.ts';

/** What the team knows; the kit makes a subgraph of it. */
export const transport = defineDepartment({
  code: 'transport',
  sources: { betagouv },
  facts: [tagReaders],
  metrics: [tagScans],
});
