/** One month's measurement of a product, as it is sent. */
export interface MeasurementInput {
  readonly metric: string;
  readonly instrument?: string | null;
  readonly month: string;
  readonly values: readonly MeasuredValueInput[];
}

/** One value of a measurement, with the unit it was measured in. */
export interface MeasuredValueInput {
  readonly code: string;
  readonly value: number;
  readonly unit: string;
}
