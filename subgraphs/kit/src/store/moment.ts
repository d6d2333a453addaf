import type { Day } from '@pilotage/schema';

/** When a reading is made, and of what: everything known up to `asOf` (`null`: now), read on `today`. */
export interface ReadingMoment {
  readonly asOf: Date | null;
  readonly today: Day;
}
