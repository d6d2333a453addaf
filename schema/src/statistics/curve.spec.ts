import { describe, expect, it } from 'vitest';
import { incidenceOfDone } from './competing-risks.ts';
import { CURVE_DAYS, curveSteps } from './curve.ts';

const done = (days: number, count: number) => ({ days, outcome: 'done' as const, count });

describe('A curve as it is told', () => {
  it('has the normal limits of each share, cut off at 0 and 1', () => {
    const points = incidenceOfDone([done(5, 1), done(9, 99)]);
    const [first, last] = curveSteps(points, { withInterval: true });
    expect(first).toMatchObject({ day: 5, atRisk: 100, done: 1, stopped: 0, incidence: 0.01 });
    // 0.01 ± 1.96 · √(0.01 · 0.99 / 100), whose lower end is below 0.
    expect(first?.interval?.low).toBe(0);
    expect(first?.interval?.high).toBeCloseTo(0.0295, 4);
    expect(last?.interval).toEqual({ low: 1, high: 1 });
  });

  it('has no limits where too few are done', () => {
    const [step] = curveSteps(incidenceOfDone([done(5, 1)]), { withInterval: false });
    expect(step).toMatchObject({ incidence: 1, interval: null });
  });

  it.each([
    [CURVE_DAYS - 1, 1],
    [CURVE_DAYS, 1],
    [CURVE_DAYS + 1, 0],
  ])('of one that took %i days has %i steps', (days, steps) => {
    expect(curveSteps(incidenceOfDone([done(days, 1)]), { withInterval: false })).toHaveLength(
      steps,
    );
  });
});
