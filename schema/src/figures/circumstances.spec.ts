import { describe, expect, it } from 'vitest';
import type { AnyIndicator, ProductFacts } from '../indicators/definition.ts';
import { indicators } from '../indicators/indicators.ts';
import { stateOf } from '../indicators/state.ts';
import type { PhaseCode } from '../products/phase.ts';
import { parsePeriod } from '../time/period.ts';
import { circumstancesOf, type FigureQuestion, type FigureValue, readFigure } from './figure.ts';
import type { FigurePart } from './part.ts';

const knownAt = new Date('2026-10-30T10:00:00Z');

const question = (indicator: AnyIndicator, text: string, today = '2026-10-31'): FigureQuestion => {
  const period = parsePeriod(text);
  if (period === null) throw new Error(text);
  return {
    indicator,
    scope: 'ministry',
    row: [],
    filter: null,
    period,
    today,
    asOf: null,
    instrument: indicator.defaultInstrument,
    isOwner: false,
    trajectory: null,
  };
};

/** A product in a phase since 2023, that reports September 2026 in full. */
const product = (id: string, phase: PhaseCode): ProductFacts => ({
  product: {
    id,
    name: id,
    url: null,
    team: null,
    sponsors: null,
    portfolio: null,
    aliases: [],
    phases: [
      { phase: 'INVESTIGATION', from: '2023-01-02', sourceWord: null },
      { phase, from: '2023-03-01', sourceWord: null },
    ],
    operators: [{ operator: 'SERVICE', from: '2023-01-02' }],
    milestones: phase === 'STOPPED' ? {} : { 'first-features': '2023-04-03' },
    movedFrom: null,
    movedTo: null,
    stopReason: null,
    demonstration: false,
  },
  measurements: [],
  pooled: [],
  withheld: [],
  facts: [],
});

const MEASURED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  USER_SATISFACTION: { GOOD: 90, MEDIUM: 20, BAD: 10 },
  USAGE_RATE: { ACTIVE_USERS: 50, TARGET_POPULATION: 100 },
  BUSINESS_INVOLVEMENT: { PERSON_DAYS: 22, SHARE_DAYS: 11 },
  RESOURCES: { FULL_TIME_EQUIVALENTS: 4, BUDGET: 1000 },
};

const FACTS: Readonly<Record<string, unknown>> = {
  OPTIMISATION_PRODUCTS: { from: '2024-01-01', until: null },
  TEAM: { from: '2024-01-01', posts: [{ role: 'DEVELOPER', contract: 'INTERNAL', count: 3 }] },
};

function told(indicator: AnyIndicator, facts: ProductFacts): ProductFacts {
  const values = MEASURED[indicator.code];
  const fact = FACTS[indicator.code];
  const instrument = indicator.defaultInstrument;
  return {
    ...facts,
    measurements: values ? [{ month: '2026-09', instrument, values }] : [],
    facts: fact ? [fact] : [],
  };
}

type FreshPart = Extract<FigurePart, { kind: 'fresh' }>;

function fresh(asked: FigureQuestion, products: readonly ProductFacts[]): FreshPart {
  const { indicator } = asked;
  const state = stateOf(
    indicator,
    products.map((one) => told(indicator, one)),
    circumstancesOf(asked),
  );
  const isEmpty = products.length === 0;
  return {
    kind: 'fresh',
    department: 'water',
    state,
    hidden: 0,
    waiting: 0,
    demonstration: false,
    version: isEmpty ? 0 : 1,
    knownAt: isEmpty ? null : knownAt,
  };
}

/** A figure says what it is worth: a finite value, or none and why. */
function expectDefined({ value, status, reasons }: FigureValue): void {
  if (value === null) {
    expect(['MISSING', 'INSUFFICIENT', 'SUPPRESSED']).toContain(status);
    expect(reasons.length).toBeGreaterThan(0);
  } else {
    expect(Number.isFinite(value)).toBe(true);
  }
}

const ALIVE = product('water:a', 'CONSTRUCTION');
const STOPPED = product('water:b', 'STOPPED');
const MONTH = '2026-09';

describe.each(indicators)('$code has a defined reading', (indicator) => {
  const asked = question(indicator, MONTH);

  it('of one product, with a value', () => {
    const figure = readFigure(asked, [fresh(asked, [ALIVE])]);
    expect(figure.value).not.toBeNull();
    expect(figure.status).toBe('OK');
  });

  it('of a department that has published nothing: none, and why', () => {
    const figure = readFigure(asked, [fresh(asked, [])]);
    expectDefined(figure);
    expect(figure.value).toBeNull();
    expect(figure.reasons.map(({ code }) => code)).toContain('NOTHING_PUBLISHED');
  });

  it('of a department all of whose products are stopped', () => {
    expectDefined(readFigure(asked, [fresh(asked, [STOPPED])]));
  });

  it('with a department missing or stale beside one that answers', () => {
    const gap = { code: 'housing', name: 'Direction des logements', since: null };
    const own = fresh(asked, [ALIVE]);
    const missing = readFigure(asked, [own, { kind: 'missing', department: 'housing', gap }]);
    expect(missing.status).toBe('PARTIAL');
    expect(missing.coverage.expected).toBeNull();
    const stale = readFigure(asked, [own, { ...own, kind: 'stale', department: 'housing', gap }]);
    expect(stale.status).toBe('STALE');
  });

  it('when no department answers: none, and why', () => {
    const gap = { code: 'water', name: 'Direction des eaux', since: null };
    const figure = readFigure(asked, [{ kind: 'missing', department: 'water', gap }]);
    expect(figure).toMatchObject({ value: null, status: 'MISSING' });
    expectDefined(figure);
  });

  it.each([
    ['without data', '2021'],
    ['that has not begun', '2027'],
    ['that is not over', '2026'],
    ['of one day', '2026-09-15/2026-09-16'],
    ['of a leap day', '2024-02-29/2024-03-01'],
    ['of the day on which clocks go forward', '2026-03-29/2026-03-30'],
    ['of the day on which clocks go back', '2026-10-25/2026-10-26'],
    ['of a week', '2026-W37'],
    ['of three centuries', '1900-01-01/2200-12-31'],
  ])('for a period %s', (_what, text) => {
    const other = question(indicator, text);
    expectDefined(readFigure(other, [fresh(other, [ALIVE])]));
  });
});
