import type { ProductRecord } from '../products/record.ts';
import type { ProductSets } from '../states/product-sets.ts';
import type { Label } from '../text/label.ts';
import type { Day } from '../time/day.ts';
import type { PeriodRange } from '../time/period.ts';

/** The codes by which indicators are asked for. */
export type IndicatorCode = 'PORTFOLIO' | 'MANAGED_SHARE';

/** What a value is measured in: `RATIO` is a share from 0 to 1, `PRODUCTS` a count of products. */
export type UnitCode = 'RATIO' | 'PRODUCTS';

/** Whether more is better; `NEUTRAL` when neither is. */
export type DirectionCode = 'UP' | 'DOWN' | 'NEUTRAL';

/** A range of values; `null` on a side says that this side is open. */
export interface Range {
  readonly low: number | null;
  readonly high: number | null;
}

/** One of the counts that a value was made of. */
export interface ComponentValue {
  readonly code: string;
  readonly wording: Label;
  readonly value: number | null;
}

/** Something to know about a figure before relying on it. */
export interface ReasonValue {
  readonly code: string;
  readonly wording: Label;
}

/** The parts left out of a figure, and why. */
export interface ExclusionCount {
  readonly code: string;
  readonly wording: Label;
  readonly count: number;
}

/** What a state says when it is read. */
export interface Reading {
  /** In the indicator's unit; `null` when the state allows no value. */
  readonly value: number | null;
  /** How many products the value rests on. */
  readonly sampleSize: number;
  /** Between what the value lies whatever the unknown parts are; `null` when nothing is unknown. */
  readonly bounds: Range | null;
  readonly components: readonly ComponentValue[];
  readonly reasons: readonly ReasonValue[];
  /** Products that the state knows of and that the value leaves out. */
  readonly excluded: readonly ExclusionCount[];
}

/** Between what a ministry's value lies when a department is missing altogether. */
export type MissingDepartmentBounds = (reading: Reading) => Range | null;

/** An indicator: what one product contributes, how contributions merge, and how the whole is read. */
export interface IndicatorDefinition {
  readonly code: IndicatorCode;
  readonly version: string;
  readonly wording: { readonly label: Label; readonly formula: Label };
  readonly unit: UnitCode;
  readonly direction: DirectionCode;
  /** What it is measured with unless another instrument is asked for; `null` for a census, which has none. */
  readonly defaultInstrument: string | null;
  readonly source: string;
  /** The period read when none is asked for. */
  defaultPeriod(today: Day): PeriodRange;
  /** The state of one product over a period, read on `today`: nothing after `today` is counted. */
  contribution(product: ProductRecord, period: PeriodRange, today: Day): ProductSets;
  read(state: ProductSets): Reading;
  boundsWhenMissing: MissingDepartmentBounds;
}
