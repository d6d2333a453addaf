import type { CurvePoint } from './competing-risks.ts';

/** Up to which day a curve is told; what comes later is in the value and the components alone. */
export const CURVE_DAYS = 731;

/** A day of a curve as it is told, with the 95 % limits of its incidence. */
export interface CurveStep
  extends Pick<CurvePoint, 'day' | 'atRisk' | 'done' | 'stopped' | 'incidence'> {
  /** Held between 0 and 1; `null` where too few are done for limits to say anything. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/**
 * The steps of a curve up to two years, one for each day on which something was done or stopped.
 *
 * Formula: incidence ± 1.96 standard errors, cut off at 0 and 1.
 */
export function curveSteps(
  points: readonly CurvePoint[],
  { withInterval }: { readonly withInterval: boolean },
): readonly CurveStep[] {
  return points
    .filter(({ day }) => day <= CURVE_DAYS)
    .map(({ day, atRisk, done, stopped, incidence, standardError }) => ({
      day,
      atRisk,
      done,
      stopped,
      incidence,
      interval: withInterval
        ? {
            low: Math.max(0, incidence - 1.96 * standardError),
            high: Math.min(1, incidence + 1.96 * standardError),
          }
        : null,
    }));
}
