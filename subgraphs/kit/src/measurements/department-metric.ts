import type { Metric } from '@pilotage/schema';

/** Something that one department alone measures, month by month, with a field of its own in its graph. */
export interface DepartmentMetric extends Metric {
  /** The field of its products and of itself by which it is asked for, such as `activity`. */
  readonly field: string;
  /** Name of the GraphQL type that answers one month of one product, such as `HousingActivity`. */
  readonly type: string;
}
