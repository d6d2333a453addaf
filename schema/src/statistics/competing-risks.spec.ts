import { describe, expect, it } from 'vitest';
import type { Outcome } from '../states/spells.ts';
import {
  dayReaching,
  incidenceOfDone,
  incidenceOn,
  intervalReaching,
  restrictedMean,
} from './competing-risks.ts';

const spells = (...all: readonly (readonly [days: number, outcome: Outcome])[]) =>
  all.map(([days, outcome]) => ({ days, outcome, count: 1 }));

/** Worked out by hand on the decision page `time-to-first-features.md`. */
const EXAMPLE = spells([10, 'done'], [20, 'stopped'], [30, 'done'], [40, 'ongoing'], [50, 'done']);

describe('The incidence of being done, where others are stopped and others go on', () => {
  it('is what the decision page works out by hand', () => {
    const points = incidenceOfDone(EXAMPLE);
    expect(points.map(({ day, atRisk }) => [day, atRisk])).toEqual([
      [10, 5],
      [20, 4],
      [30, 3],
      [50, 1],
    ]);
    const incidences = points.map(({ incidence }) => Number(incidence.toFixed(6)));
    expect(incidences).toEqual([0.2, 0.2, 0.4, 0.8]);
    const notDone = points.map((point) => Number(point.notDone.toFixed(6)));
    expect(notDone).toEqual([0.8, 0.8, 0.533333, 0]);
    expect(dayReaching(points, 0.5)).toBe(50);
    expect(incidenceOn(points, 9)).toBe(0);
    expect(incidenceOn(points, 30)).toBeCloseTo(0.4);
    // 10 days at 1, 20 at 0.8, 20 at 0.6, 50 at 0.2.
    expect(restrictedMean(points, 100)).toBeCloseTo(10 + 16 + 12 + 10);
  });

  it('never reaches one half where most are stopped, although the median without them would', () => {
    const points = incidenceOfDone(
      spells([10, 'done'], [20, 'stopped'], [20, 'stopped'], [20, 'stopped'], [30, 'done']),
    );
    expect(points.at(-1)?.incidence).toBeCloseTo(0.4);
    expect(dayReaching(points, 0.5)).toBeNull();
    expect(points.find(({ notDone }) => notDone <= 0.5)?.day).toBe(30);
  });

  it('counts events before those who merely go on at the same day', () => {
    const points = incidenceOfDone(spells([10, 'ongoing'], [10, 'done']));
    expect(points).toMatchObject([{ day: 10, atRisk: 2, incidence: 0.5 }]);
  });

  it('keeps zero days', () => {
    expect(dayReaching(incidenceOfDone(spells([0, 'done'], [0, 'done'])), 0.5)).toBe(0);
  });

  it('has the standard error of a share where nothing is stopped or goes on', () => {
    const points = incidenceOfDone([
      { days: 5, outcome: 'done', count: 40 },
      { days: 9, outcome: 'done', count: 60 },
    ]);
    expect(points[0]?.standardError).toBeCloseTo(Math.sqrt((0.4 * 0.6) / 100), 10);
  });

  it('has an interval that is open where the data cannot close it', () => {
    const interval = intervalReaching(incidenceOfDone(EXAMPLE), 0.5);
    expect(interval.low).not.toBeNull();
    expect(interval.high).toBeNull();
  });
});
