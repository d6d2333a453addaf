import type { Label } from '../text/label.ts';
import type { Term } from '../text/term.ts';
import type { MeasuringUnit } from './unit.ts';

/** Which numbers a value may be: whole and not negative, not negative, or from 0 to 1. */
export type Magnitude = 'COUNT' | 'AMOUNT' | 'SHARE';

/** One of the values that a measurement gives. */
export interface MetricValue extends Term {
  readonly unit: MeasuringUnit;
  readonly magnitude: Magnitude;
  /** Whether a measurement may leave it out. */
  readonly optional?: boolean;
}

/** A question with its scale: what an answer was given to. Two instruments are never pooled. */
export interface Instrument extends Term {
  readonly values: readonly MetricValue[];
}

/** What a product reports month by month. */
export interface Metric extends Term {
  /** The values of a measurement; empty when they are the instrument's. */
  readonly values: readonly MetricValue[];
  /** What it may be measured with; empty when it has no instrument. */
  readonly instruments: readonly Instrument[];
  /** Codes of the values that count persons; a month that tells of fewer than three is hidden. */
  readonly persons?: readonly string[];
  /** What is wrong with values that are right one by one; `null` when nothing is. */
  check?(values: Readonly<Record<string, number>>): MeasurementFault | null;
}

/** What is wrong with the values of a measurement taken together. */
export interface MeasurementFault {
  /** Code of the value to look at. */
  readonly value: string;
  readonly message: Label;
  /** What to do about it. */
  readonly remedy: Label;
}

/** One month's measurement of one product: what stands in a statement of the metric's kind. */
export interface MeasurementBody {
  /** `YYYY-MM`, a month in Europe/Paris. */
  readonly month: string;
  /** Code of the instrument; `null` for a metric that has none. */
  readonly instrument: string | null;
  /** By the code of the value, in its unit; a value that was left out is absent. */
  readonly values: Readonly<Record<string, number>>;
}

/** How many persons a measurement tells of; `null` when its metric counts no persons. */
export function personsIn(metric: Metric, { values }: MeasurementBody): number | null {
  const { persons = [] } = metric;
  return persons.length === 0 ? null : persons.reduce((sum, code) => sum + (values[code] ?? 0), 0);
}

/** How many a measurement counts: persons where its metric counts persons, else everything; 0 is nothing at all. */
export function countIn(metric: Metric, body: MeasurementBody): number {
  const counted = Object.values(body.values).reduce((sum, value) => sum + value, 0);
  return personsIn(metric, body) ?? counted;
}

/** The values that a measurement of a metric gives, with that instrument where it has any. */
export function valuesOf(metric: Metric, instrument: string | null): readonly MetricValue[] {
  if (instrument === null) return metric.values;
  return metric.instruments.find(({ code }) => code === instrument)?.values ?? [];
}
