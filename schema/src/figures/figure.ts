import { censusDay } from '../indicators/census.ts';
import type {
  AnyIndicator,
  Circumstances,
  ComponentValue,
  Range,
  Reading,
  ReasonValue,
  State,
  UnitCode,
} from '../indicators/definition.ts';
import type { ProductSelection } from '../products/selection.ts';
import type { CurveStep } from '../statistics/curve.ts';
import { readTarget, type TargetReadingValue, type Trajectory } from '../targets/trajectory.ts';
import { type Day, startOfDay } from '../time/day.ts';
import { lastDayOf, type PeriodRange } from '../time/period.ts';
import { cite } from './citation.ts';
import { type CoverageValue, coverageOf } from './coverage.ts';
import { type FigurePart, gapsOf, presentIn } from './part.ts';
import { reasonsOf } from './reasons.ts';
import type { RowKey } from './scope-text.ts';
import { tidyComponent, tidyRange, tidyStep, tidyTarget, tidyValue } from './tidy.ts';

/** What a figure is worth: the first that applies, from worst to best. */
export type FigureStatusCode =
  | 'MISSING'
  | 'SUPPRESSED'
  | 'INSUFFICIENT'
  | 'PARTIAL'
  | 'STALE'
  | 'OK';

/** What is being asked of an indicator. */
export interface FigureQuestion {
  readonly indicator: AnyIndicator;
  /** Whose figure: `ministry`, a department's code, or a product's id. */
  readonly scope: string;
  /** The row of a breakdown that it is of; empty for the whole. */
  readonly row: readonly RowKey[];
  /** Of which products; `null` for all. */
  readonly filter: ProductSelection | null;
  readonly period: PeriodRange;
  /** The day on which it is read. */
  readonly today: Day;
  /** What was known up to there; `null` for now. */
  readonly asOf: Date | null;
  /** What it was measured with; `null` for an indicator that has no instrument. */
  readonly instrument: string | null;
  readonly trajectory: Trajectory | null;
  /** Whether it is read for its owner, from whom small samples are not hidden. */
  readonly isOwner: boolean;
}

/** A number and all that it takes to rely on it. */
export interface FigureValue {
  readonly indicator: AnyIndicator;
  readonly period: PeriodRange;
  readonly instrument: string | null;
  readonly value: number | null;
  readonly unit: UnitCode;
  readonly status: FigureStatusCode;
  readonly reasons: readonly ReasonValue[];
  readonly sampleSize: number | null;
  readonly interval: Range | null;
  readonly bounds: Range | null;
  readonly components: readonly ComponentValue[];
  /** How the value came about day by day; `null` where no curve belongs to the indicator, or it is not told. */
  readonly curve: readonly CurveStep[] | null;
  readonly coverage: CoverageValue;
  readonly knownAt: Date;
  readonly freshness: { readonly oldest: Date | null; readonly newest: Date | null };
  readonly target: TargetReadingValue | null;
  readonly definitionVersion: string;
  readonly citation: string;
  /** What the figure was read from, for what is read of several figures together. */
  readonly state: State;
}

/** The figure that the parts of some departments make together; parts merge, values never do. */
export function readFigure(question: FigureQuestion, parts: readonly FigurePart[]): FigureValue {
  const { indicator, period, today, instrument, asOf } = question;
  const present = presentIn(parts);
  const gaps = gapsOf(parts);
  const state: State = indicator.monoid.merge(present.map((part) => part.state));
  const reading = indicator.read(state, circumstancesOf(question));
  const hidden = present.reduce((sum, part) => sum + part.hidden, 0);
  const waiting = present.reduce((sum, part) => sum + part.waiting, 0);
  const status = statusOf(question, reading, hidden, parts);
  const told = status !== 'MISSING' && status !== 'SUPPRESSED' && status !== 'INSUFFICIENT';
  const begun = hasBegun(question);
  const isRead = begun && present.length > 0;
  const known = present.flatMap(({ knownAt }) => knownAt ?? []);
  const value = told ? tidyValue(reading.value) : null;
  const tellsCounts = isRead && (told || status === 'MISSING');
  return {
    indicator,
    period,
    instrument,
    value,
    unit: indicator.unit,
    status,
    reasons: reasonsOf({ question, begun, reading, hidden, waiting, present, gaps, status }),
    sampleSize: isRead ? reading.sampleSize : null,
    interval: told ? tidyRange(reading.interval) : null,
    bounds: tellsCounts ? tidyRange(boundsOf(indicator, reading, gaps.missing.length)) : null,
    components: tellsCounts ? reading.components.map(tidyComponent) : [],
    curve: (tellsCounts && reading.curve?.map(tidyStep)) || null,
    coverage: coverageOf(reading, { hidden, waiting }, gaps),
    knownAt: asOf ?? latest(known) ?? startOfDay(today),
    freshness: { oldest: earliest(known), newest: latest(known) },
    target:
      question.trajectory &&
      tidyTarget(readTarget(question.trajectory, value, targetDay(question))),
    definitionVersion: indicator.version,
    citation: cite(question, parts, value),
    state,
  };
}

/** When and with what a question's indicator is read. */
export function circumstancesOf({ period, today, instrument }: FigureQuestion): Circumstances {
  return { period, today, instrument };
}

/** The day on which a target is read: that of the census; of a period that has not begun its last day. */
function targetDay(question: FigureQuestion): Day {
  const { period, today } = question;
  return hasBegun(question) ? censusDay(period, today) : lastDayOf(period);
}

function hasBegun({ period, today }: FigureQuestion): boolean {
  return period.start <= today;
}

function statusOf(
  question: FigureQuestion,
  reading: Reading,
  hidden: number,
  parts: readonly FigurePart[],
): FigureStatusCode {
  const { floor } = question.indicator;
  const isSmall = floor !== null && reading.sampleSize > 0 && reading.sampleSize < floor;
  if (!hasBegun(question) || presentIn(parts).length === 0) return 'MISSING';
  if (reading.value === null)
    return hidden > 0 && reading.included === 0 ? 'SUPPRESSED' : 'MISSING';
  if (isSmall && !question.isOwner) return 'INSUFFICIENT';
  const { missing, stale } = gapsOf(parts);
  if (missing.length > 0) return 'PARTIAL';
  return stale.length > 0 ? 'STALE' : 'OK';
}

function boundsOf(indicator: AnyIndicator, reading: Reading, missing: number): Range | null {
  return missing > 0 ? indicator.boundsWhenMissing(reading) : reading.bounds;
}

function latest(instants: readonly Date[]): Date | null {
  return instants.reduce<Date | null>(
    (found, next) => (found && found > next ? found : next),
    null,
  );
}

function earliest(instants: readonly Date[]): Date | null {
  return instants.reduce<Date | null>(
    (found, next) => (found && found < next ? found : next),
    null,
  );
}
