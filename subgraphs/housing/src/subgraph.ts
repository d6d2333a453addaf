import { defineDepartment } from '@pilotage/kit';
import { activity } from './facts/activity.ts';
import { betagouv } from './sources/betagouv.ts';
import { jdma } from './sources/jdma.ts';
import { matomo } from './sources/matomo.ts';

/** What the team knows; the kit makes a subgraph of it. */
export const housing = defineDepartment({
  code: 'housing',
  sources: { betagouv, jdma, matomo },
  metrics: [activity],
});
