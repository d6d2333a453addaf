import type { Metric } from '@pilotage/schema';

/** Something that one department alone measures, month by month, with a field of its own in its graph. */
export interface DepartmentMetric extends Metric {
  /** The field of its products and of itself by which it is asked for, such as `activity`. */
  readonly field: string;
  /** Name of the GraphQL type that answers one month of one product, such as `HousingActivity`. */
  readonly type: string;
}

/** The field by which a value is asked for: RENTED_HOMES as `rentedHomes`. */
export function valueField(code: string): string {
  return code.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
