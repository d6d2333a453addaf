import { addMonths } from '@pilotage/schema';

/** Where the ministry wants its managed share to go, told in months from the first start. */
const ROAD: readonly (readonly [offset: number, value: number])[] = [
  [-12, 0.28],
  [12, 0.4],
  [36, 0.6],
];

/** The steward's part of the demonstration: the trajectory from about 30 % of products run by the service to 60 %. */
export function demonstrationTargets(anchor: string) {
  return {
    key: `demonstration-${anchor}-targets`,
    knownAt: `${addMonths(anchor, -12)}-01`,
    source: 'demonstration',
    targets: [
      {
        indicator: 'MANAGED_SHARE',
        points: ROAD.map(([offset, value]) => ({ on: `${addMonths(anchor, offset)}-01`, value })),
      },
    ],
  };
}
