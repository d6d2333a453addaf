import { describe, expect, it } from 'vitest';
import type { State } from '../indicators/definition.ts';
import { portfolio } from '../indicators/portfolio.ts';
import { timeToFirstFeatures } from '../indicators/time-to-first-features.ts';
import { type Outcome, oneSpell, spells } from '../states/spells.ts';
import { periodOfDay } from '../time/period.ts';
import { type FigureQuestion, readFigure } from './figure.ts';
import type { FigurePart } from './part.ts';

const TODAY = '2026-06-30';
const QUESTION: FigureQuestion = {
  indicator: timeToFirstFeatures,
  scope: 'ministry',
  row: [],
  filter: null,
  period: periodOfDay(TODAY),
  today: TODAY,
  asOf: null,
  instrument: 'first-features',
  isOwner: false,
  trajectory: null,
};

const spellsOf = (all: readonly (readonly [days: number, outcome: Outcome])[]): State =>
  spells.merge(all.map(([days, outcome]) => oneSpell({ days, outcome })));

const withState = (state: State): FigurePart => ({
  kind: 'fresh',
  department: 'water',
  state,
  version: 1,
  knownAt: new Date('2026-06-29T10:00:00Z'),
  demonstration: false,
  hidden: 0,
  waiting: 0,
});

const fresh = (...all: Parameters<typeof spellsOf>[0]): FigurePart => withState(spellsOf(all));

describe('The curve of a figure', () => {
  it('is the one that the decision page works out by hand, without limits for so few', () => {
    const { value, curve } = readFigure(QUESTION, [
      fresh([10, 'done'], [20, 'stopped'], [30, 'done'], [40, 'ongoing'], [50, 'done']),
    ]);
    expect(value).toBe(50);
    expect(curve).toEqual([
      { day: 10, atRisk: 5, done: 1, stopped: 0, incidence: 0.2, interval: null },
      { day: 20, atRisk: 4, done: 0, stopped: 1, incidence: 0.2, interval: null },
      { day: 30, atRisk: 3, done: 1, stopped: 0, incidence: 0.4, interval: null },
      { day: 50, atRisk: 1, done: 1, stopped: 0, incidence: 0.8, interval: null },
    ]);
  });

  it('crosses one half on the day that is the value, between the days of the interval', () => {
    const all = Array.from({ length: 20 }, (_, index) => [100 + index, 'done'] as const);
    const { value, interval, curve } = readFigure(QUESTION, [fresh(...all)]);
    expect(curve?.find(({ incidence }) => incidence >= 0.5)?.day).toBe(value);
    expect(curve?.find((step) => (step.interval?.high ?? 0) >= 0.5)?.day).toBe(interval?.low);
    expect(curve?.find((step) => (step.interval?.low ?? 0) >= 0.5)?.day).toBe(interval?.high);
  });

  it('is told where fewer than half get there, so that there is no value', () => {
    const never = readFigure(QUESTION, [fresh([10, 'done'], [20, 'stopped'], [30, 'stopped'])]);
    expect(never).toMatchObject({ value: null, status: 'MISSING' });
    expect(never.curve).toHaveLength(3);
  });

  it('is not told of a department that does not answer, nor of a period that has not begun', () => {
    const gap = { code: 'water', name: 'water', since: null };
    const missing: FigurePart = { kind: 'missing', department: 'water', gap };
    expect(readFigure(QUESTION, [missing]).curve).toBeNull();
    const later = { ...QUESTION, period: periodOfDay('2026-07-01') };
    expect(readFigure(later, [fresh([10, 'done'])]).curve).toBeNull();
  });

  it('is null where an indicator has none', () => {
    const question = { ...QUESTION, indicator: portfolio, instrument: null };
    expect(readFigure(question, [withState(portfolio.monoid.none)]).curve).toBeNull();
  });
});
