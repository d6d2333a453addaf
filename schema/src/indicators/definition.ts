import type { MeasurementBody } from '../measurements/metric.ts';
import type { ProductRecord } from '../products/record.ts';
import type { Ballots } from '../states/ballots.ts';
import type { Monoid } from '../states/monoid.ts';
import type { PostCounts } from '../states/post-counts.ts';
import type { ProductMonths } from '../states/product-months.ts';
import type { ProductSets } from '../states/product-sets.ts';
import type { Spells } from '../states/spells.ts';
import type { CurveStep } from '../statistics/curve.ts';
import type { Label } from '../text/label.ts';
import type { Day } from '../time/day.ts';
import type { PeriodRange } from '../time/period.ts';
import type { DefaultPeriod } from './default-period.ts';

/** The codes by which indicators are asked for. */
export type IndicatorCode =
  | 'OPTIMISATION_PRODUCTS'
  | 'USER_SATISFACTION'
  | 'USAGE_RATE'
  | 'TIME_TO_FIRST_FEATURES'
  | 'BUSINESS_INVOLVEMENT'
  | 'MANAGED_SHARE'
  | 'PORTFOLIO'
  | 'TEAM'
  | 'RESOURCES';

/** What a value is measured in. */
export type UnitCode = 'RATIO' | 'PRODUCTS' | 'POINTS' | 'DAYS' | 'PERSONS' | 'POSTS' | 'FTE';

/** Whether more is better; `NEUTRAL` when neither is. */
export type DirectionCode = 'UP' | 'DOWN' | 'NEUTRAL';

/** The mergeable part of an indicator. */
export type State = ProductSets | ProductMonths | Ballots | Spells | PostCounts;

/** A range of values; `null` on a side says that this side is open. */
export interface Range {
  readonly low: number | null;
  readonly high: number | null;
}

/** One of the numbers that a value was made of, or that stand beside it. */
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
  /** How much the value rests on: products, answers, spells or posts, as the indicator says. */
  readonly sampleSize: number;
  /** How many products are in the value. */
  readonly included: number;
  /** The 95 % interval of a sample; `null` where nothing was sampled. */
  readonly interval: Range | null;
  /** Between what the value lies whatever the unknown parts are; `null` when nothing is unknown. */
  readonly bounds: Range | null;
  readonly components: readonly ComponentValue[];
  /** How the value came about day by day; absent where no curve belongs to the indicator. */
  readonly curve?: readonly CurveStep[];
  readonly reasons: readonly ReasonValue[];
  /** Products that the state knows of and that the value leaves out. */
  readonly excluded: readonly ExclusionCount[];
}

/** All that is known of a product where an indicator is read. */
export interface ProductFacts {
  readonly product: ProductRecord;
  /** Its measurements of the indicator’s metric; those of whole months of the period count. */
  readonly measurements: readonly MeasurementBody[];
  /** Those of them that may only be told added up with others', since they tell of too few persons. */
  readonly pooled: readonly MeasurementBody[];
  /** Those that may not be told at all here. */
  readonly withheld: readonly MeasurementBody[];
  /** Its facts of the indicator's kind. */
  readonly facts: readonly unknown[];
}

/** When and with what an indicator is read. */
export interface Circumstances {
  readonly period: PeriodRange;
  /** Nothing after this day is counted. */
  readonly today: Day;
  /** Code of the instrument; `null` for an indicator that has none. */
  readonly instrument: string | null;
}

/** An instrument by which an indicator can be read. */
export interface IndicatorInstrument {
  readonly code: string;
  readonly wording: Label;
}

/**
 * How the samples of two periods are to one another.
 *
 * `NONE`: nothing is sampled, a difference is what it is. `OWN`: each period has a sample of its own. `SHARED`:
 * each period holds all that came before it, so that no two are independent.
 */
export type Sampling = 'NONE' | 'OWN' | 'SHARED';

/** An indicator: what one product contributes, how contributions merge, and how the whole is read. */
export interface IndicatorDefinition<Of extends State = State> {
  readonly code: IndicatorCode;
  readonly version: string;
  readonly wording: { readonly label: Label; readonly formula: Label };
  readonly unit: UnitCode;
  readonly direction: DirectionCode;
  /** What it can be measured with; empty for a census. Figures of two instruments are never pooled. */
  readonly instruments: readonly IndicatorInstrument[];
  readonly defaultInstrument: string | null;
  /** Below how large a sample a value is not told; `null` where there is no such floor. */
  readonly floor: number | null;
  readonly source: string;
  /** The metric whose measurements it reads; `null` when it reads none. */
  readonly metric: string | null;
  /** The kind of fact that it reads beside products; `null` when it reads none. */
  readonly kind: string | null;
  /** Whether what a department states of itself is part of it too. */
  readonly ofDepartments: boolean;
  readonly monoid: Monoid<Of>;
  /** The period read when none is asked for. */
  readonly defaultPeriod: DefaultPeriod;
  /** How the samples of two periods are to one another. */
  readonly sampling: Sampling;
  /** Its earlier definitions, the latest first: editions go on being read by them. */
  readonly superseded: readonly AnyIndicator[];
  /** The state of one product. */
  contribution(facts: ProductFacts, circumstances: Circumstances): Of;
  /** The state of what a department states of itself. */
  ofDepartment?(facts: readonly unknown[], circumstances: Circumstances): Of;
  read(state: Of, circumstances: Circumstances): Reading;
  /** What the change from one state to another is made of. */
  changeParts?(earlier: Of, later: Of): readonly ComponentValue[];
  /** Between what a ministry's value lies when a department is missing altogether. */
  boundsWhenMissing(reading: Reading): Range | null;
}

/** An indicator whatever its state is. */
// biome-ignore lint/suspicious/noExplicitAny: the state is that of the indicator whose monoid made it
export type AnyIndicator = IndicatorDefinition<any>;

/** What most indicators have in common: no instrument, no floor, no measurements, nothing to bound. */
export const CENSUS = {
  instruments: [],
  defaultInstrument: null,
  sampling: 'NONE',
  superseded: [],
  floor: null,
  metric: null,
  kind: null,
  ofDepartments: false,
  boundsWhenMissing: () => null,
} as const;

/** A reading without a value, and why. */
export function noReading(code: string, wording: Label, more: Partial<Reading> = {}): Reading {
  return {
    value: null,
    sampleSize: 0,
    included: 0,
    interval: null,
    bounds: null,
    components: [],
    reasons: [{ code, wording }],
    excluded: [],
    ...more,
  };
}

/** A component, in the order in which a reading tells it. */
export function component(
  code: string,
  fr: string,
  en: string,
  value: number | null,
): ComponentValue {
  return { code, wording: { fr, en }, value };
}
