/** One month's measurement of a product, as it is sent; what it needs may be missing. */
export interface MeasurementInput {
  readonly metric?: string | null;
  readonly instrument?: string | null;
  readonly month?: string | null;
  readonly values?: readonly (MeasuredValueInput | null)[] | null;
}

/** One value of a measurement, with the unit it was measured in. */
export interface MeasuredValueInput {
  readonly code?: string | null;
  readonly value?: number | null;
  readonly unit?: string | null;
}
