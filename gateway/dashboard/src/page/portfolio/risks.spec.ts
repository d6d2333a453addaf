import { describe, expect, it } from 'vitest';
import { isBehind, type LookedAt, RULES, risksOf } from './risks.ts';

/** Begun on 1 January 2026: the promise of 183 days ends on 3 July. */
const BEGUN = '2026-01-01';
const LAST_DAY_IN_TIME = '2026-07-03';
const FIRST_DAY_LATE = '2026-07-04';
const TODAY = '2026-11-28';

/** A product of which everything is as it should be, but for what is told. */
function given(told: Partial<LookedAt> = {}): LookedAt {
  return {
    id: 'water:one',
    name: 'One',
    phase: 'ACCELERATION',
    department: { code: 'water', name: 'Direction des eaux' },
    phases: [],
    milestones: [],
    objectives: { nodes: [] },
    keyResults: { nodes: [] },
    recent: { totalCount: 1 },
    ever: { totalCount: 1 },
    ...told,
  };
}

/** A product on its way to first features, since a day. */
const underWay = (told: Partial<LookedAt> = {}) =>
  given({
    phase: 'CONSTRUCTION',
    phases: [
      { phase: 'INVESTIGATION', from: BEGUN },
      { phase: 'CONSTRUCTION', from: '2026-03-01' },
    ],
    ...told,
  });

const rulesOf = (product: LookedAt, today = TODAY) =>
  risksOf(product, today).map(({ rule }) => rule);

const keyResult = {
  objective: 'faster',
  code: 'delay',
  name: 'Délai de traitement',
  unit: 'jours',
  heading: 'DOWN',
  baseline: 60,
  current: 46,
  expected: 40,
  target: 30,
  readOn: '2026-05-01',
  dueOn: '2026-12-31',
} as const;

describe('A product to be watched', () => {
  it('is none of whom all that is looked at is well', () => {
    expect(rulesOf(given())).toEqual([]);
  });

  it('is touched by each rule that applies, in the order in which they are told', () => {
    expect(RULES).toEqual(['BEHIND', 'LATE', 'SILENT', 'UNMEASURED']);
    expect(
      rulesOf(underWay({ keyResults: { nodes: [keyResult] }, ever: { totalCount: 0 } })),
    ).toEqual(['BEHIND', 'LATE']);
    expect(rulesOf(given({ keyResults: { nodes: [keyResult] }, ever: { totalCount: 0 } }))).toEqual(
      ['BEHIND', 'UNMEASURED'],
    );
  });
});

describe('A key result behind its road', () => {
  it('counts until the last day of its objective; what is over can no longer be helped', () => {
    const until = (day: string) =>
      given({
        keyResults: { nodes: [keyResult] },
        objectives: { nodes: [{ code: 'faster', until: day }] },
      });
    expect(rulesOf(until(TODAY))).toEqual(['BEHIND']);
    expect(rulesOf(until('2026-11-27'))).toEqual([]);
  });

  it('is short of the straight line, and of the target, the day it was read', () => {
    expect(isBehind({ heading: 'UP', current: 49, expected: 50, target: 80 })).toBe(true);
    expect(isBehind({ heading: 'UP', current: 50, expected: 50, target: 80 })).toBe(false);
    expect(isBehind({ heading: 'UP', current: 51, expected: 50, target: 80 })).toBe(false);
  });

  it('is above the line where less is better', () => {
    expect(isBehind({ heading: 'DOWN', current: 41, expected: 40, target: 30 })).toBe(true);
    expect(isBehind({ heading: 'DOWN', current: 40, expected: 40, target: 30 })).toBe(false);
    expect(isBehind({ heading: 'DOWN', current: 39, expected: 40, target: 30 })).toBe(false);
  });

  it('is not behind once the target is reached, wherever the line is', () => {
    expect(isBehind({ heading: 'UP', current: 80, expected: 90, target: 80 })).toBe(false);
    expect(isBehind({ heading: 'DOWN', current: 30, expected: 20, target: 30 })).toBe(false);
  });

  it('is not behind by what nobody knows: before the first reading, or without a line', () => {
    expect(isBehind({ heading: 'UP', current: null, expected: 50, target: 80 })).toBe(false);
    expect(isBehind({ heading: 'UP', current: 10, expected: null, target: 80 })).toBe(false);
    expect(rulesOf(given({ keyResults: null }))).toEqual([]);
  });

  it('is told one by one', () => {
    const other = { ...keyResult, code: 'files', current: 20 };
    expect(risksOf(given({ keyResults: { nodes: [keyResult, other, keyResult] } }), TODAY)).toEqual(
      [
        { rule: 'BEHIND', keyResult },
        { rule: 'BEHIND', keyResult },
      ],
    );
  });
});

describe('Six months without first features', () => {
  it('are over the day after the 183rd day since the investigation began', () => {
    expect(risksOf(underWay(), LAST_DAY_IN_TIME)).toEqual([]);
    expect(risksOf(underWay(), FIRST_DAY_LATE)).toEqual([{ rule: 'LATE', days: 184 }]);
  });

  it('are counted from the beginning of the investigation, and not of what followed', () => {
    const phases = [{ phase: 'CONSTRUCTION', from: BEGUN }] as const;
    expect(rulesOf(underWay({ phases }))).toEqual([]);
    expect(rulesOf(underWay({ phase: 'INVESTIGATION' }))).toEqual(['LATE']);
  });

  it('do not matter to whom has first features, nor from acceleration on', () => {
    const milestones = [{ code: 'first-features', on: '2026-10-01' }];
    expect(rulesOf(underWay({ milestones }))).toEqual([]);
    expect(rulesOf(underWay({ phase: 'ACCELERATION' }))).toEqual([]);
  });

  it('are not held against whom nothing is known of', () => {
    expect(rulesOf(underWay({ milestones: null }))).toEqual([]);
    expect(rulesOf(underWay({ phases: null }))).toEqual([]);
    expect(rulesOf(underWay({ phase: null }))).toEqual([]);
  });
});

describe('Usage that is not told', () => {
  const NONE = { totalCount: 0 };

  it('is silent where there was some once, and none of late', () => {
    expect(rulesOf(given({ recent: NONE }))).toEqual(['SILENT']);
    expect(rulesOf(given({ recent: { totalCount: 1 } }))).toEqual([]);
  });

  it('was never measured where there never was any, which is told instead', () => {
    expect(rulesOf(given({ recent: NONE, ever: NONE }))).toEqual(['UNMEASURED']);
  });

  it.each(['ACCELERATION', 'CONSOLIDATION', 'OPERATED'] as const)('matters in %s', (phase) => {
    expect(rulesOf(given({ phase, recent: NONE, ever: NONE }))).toEqual(['UNMEASURED']);
  });

  it.each(['INVESTIGATION', 'CONSTRUCTION', 'TRANSFERRED', 'STOPPED', null] as const)(
    'does not matter in %s',
    (phase) => {
      expect(rulesOf(given({ phase, recent: NONE, ever: NONE }))).toEqual([]);
    },
  );

  it('is not held against whom it is not known of', () => {
    expect(rulesOf(given({ recent: null }))).toEqual([]);
    expect(rulesOf(given({ ever: null, recent: NONE }))).toEqual([]);
  });
});
