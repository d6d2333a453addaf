import type { ComponentValue, Range } from '../indicators/definition.ts';
import type { CurveStep } from '../statistics/curve.ts';
import type { TargetReadingValue } from '../targets/trajectory.ts';

/** Digits that a number is told with: what lies beyond is the noise of adding up in binary. */
const DIGITS = 12;

/** A number as it is told. */
export function tidy(value: number): number {
  return Number(value.toPrecision(DIGITS));
}

/** The same of a value that may be missing. */
export function tidyValue(value: number | null): number | null {
  return value === null ? null : tidy(value);
}

/** The same of both ends of a range. */
export function tidyRange(range: Range | null): Range | null {
  return range && { low: tidyValue(range.low), high: tidyValue(range.high) };
}

/** The same of a component's value. */
export function tidyComponent({ value, ...component }: ComponentValue): ComponentValue {
  return { ...component, value: tidyValue(value) };
}

/** The same of a step of a curve. */
export function tidyStep({ incidence, interval, ...step }: CurveStep): CurveStep {
  return {
    ...step,
    incidence: tidy(incidence),
    interval: interval && { low: tidy(interval.low), high: tidy(interval.high) },
  };
}

/** The same of what is read beside a target. */
export function tidyTarget(reading: TargetReadingValue): TargetReadingValue {
  const { expected, gap, progress, progressClamped } = reading;
  return {
    ...reading,
    expected: tidyValue(expected),
    gap: tidyValue(gap),
    progress: tidyValue(progress),
    progressClamped: tidyValue(progressClamped),
  };
}
