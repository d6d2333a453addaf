import { describe, expect, it } from 'vitest';
import type { MeasurementBody } from '../measurements/metric.ts';
import type { PhaseCode } from '../products/phase.ts';
import type { ProductRecord } from '../products/record.ts';
import { parsePeriod } from '../time/period.ts';
import { businessInvolvement } from './business-involvement.ts';
import type { AnyIndicator, ProductFacts, Reading } from './definition.ts';
import { managedShare } from './managed-share.ts';
import { optimisationProducts } from './optimisation-products.ts';
import { resources } from './resources.ts';
import { stateOf } from './state.ts';
import { team } from './team.ts';
import { timeToFirstFeatures } from './time-to-first-features.ts';
import { usageRate } from './usage-rate.ts';
import { userSatisfaction } from './user-satisfaction.ts';

const TODAY = '2026-06-30';

const facts = (
  id: string,
  {
    phases = [],
    ...more
  }: Partial<Omit<ProductRecord, 'phases'>> & {
    readonly phases?: readonly (readonly [PhaseCode, string])[];
    readonly measurements?: readonly MeasurementBody[];
    readonly facts?: readonly unknown[];
  },
): ProductFacts => ({
  product: {
    id,
    name: id,
    url: null,
    team: null,
    sponsors: null,
    portfolio: null,
    aliases: [],
    phases: phases.map(([phase, from]) => ({ phase, from, sourceWord: null })),
    operators: [],
    milestones: {},
    movedFrom: null,
    movedTo: null,
    stopReason: null,
    demonstration: false,
    ...more,
  },
  measurements: more.measurements ?? [],
  pooled: [],
  withheld: [],
  facts: more.facts ?? [],
});

const month = (
  name: string,
  values: Readonly<Record<string, number>>,
  instrument: string | null = null,
): MeasurementBody => ({ month: name, instrument, values });

function read(
  indicator: AnyIndicator,
  products: readonly ProductFacts[],
  text: string,
  instrument = indicator.defaultInstrument,
): Reading {
  const period = parsePeriod(text);
  if (period === null) throw new Error(text);
  const circumstances = { period, today: TODAY, instrument };
  return indicator.read(stateOf(indicator, products, circumstances), circumstances);
}

const part = ({ components }: Reading, code: string) =>
  components.find((one) => one.code === code)?.value;

describe('User satisfaction', () => {
  const asked = (id: string, GOOD: number, MEDIUM: number, BAD: number) =>
    facts(id, { measurements: [month('2026-05', { GOOD, MEDIUM, BAD }, 'jdma-3')] });

  it('pools answers and never averages: 68.9, where the mean of the three scores is 15', () => {
    const reading = read(
      userSatisfaction,
      [asked('water:a', 45, 30, 25), asked('water:b', 800, 150, 50), asked('water:c', 2, 1, 7)],
      '2026-05',
    );
    expect(reading.value).toBeCloseTo(68.9, 1);
    expect(part(reading, 'MARGIN')).toBeCloseTo(3.5, 1);
    expect(reading.sampleSize).toBe(1110);
    expect(part(reading, 'SCORE_OUT_OF_10')).toBeCloseTo((10 * (847 + 181 / 2)) / 1110);
  });

  it('reads one instrument at a time', () => {
    const both = facts('water:a', {
      measurements: [
        month('2026-05', { GOOD: 10, MEDIUM: 0, BAD: 0 }, 'jdma-3'),
        month('2026-05', { PROMOTERS: 45, PASSIVES: 30, DETRACTORS: 25 }, 'nps-0-10'),
      ],
    });
    expect(read(userSatisfaction, [both], '2026-05').sampleSize).toBe(10);
    expect(read(userSatisfaction, [both], '2026-05', 'nps-0-10').value).toBeCloseTo(20);
    const none = read(userSatisfaction, [both], '2026-05', 'scale-1-5');
    expect(none).toMatchObject({ value: null, reasons: [{ code: 'NO_ANSWER' }] });
  });

  it('counts 4 and 5 of 5 as satisfied, 1 and 2 as not', () => {
    const scores = { SCORE_1: 1, SCORE_2: 1, SCORE_3: 2, SCORE_4: 3, SCORE_5: 3 };
    const one = facts('water:a', { measurements: [month('2026-05', scores, 'scale-1-5')] });
    const reading = read(userSatisfaction, [one], '2026-05', 'scale-1-5');
    expect(reading.value).toBeCloseTo(40);
    expect(part(reading, 'MEAN_OUT_OF_5')).toBeCloseTo(3.6);
  });
});

describe('The usage rate', () => {
  const used = (id: string, ...months: readonly (readonly [string, number, number])[]) =>
    facts(id, {
      measurements: months.map(([name, ACTIVE_USERS, TARGET_POPULATION]) =>
        month(name, { ACTIVE_USERS, TARGET_POPULATION }),
      ),
    });

  it('is the sum of active users over the sum of targets, not the mean of the rates', () => {
    const reading = read(
      usageRate,
      [used('water:a', ['2026-05', 90, 100]), used('water:b', ['2026-05', 100, 1000])],
      '2026-05',
    );
    expect(reading.value).toBeCloseTo(190 / 1100);
    expect(part(reading, 'MEDIAN_OF_PRODUCTS')).toBeCloseTo(0.5);
  });

  it('is over several months the mean monthly rate: months are added on both sides', () => {
    const reading = read(
      usageRate,
      [used('water:a', ['2026-04', 10, 100], ['2026-05', 30, 100])],
      '2026-Q2',
    );
    expect(reading.value).toBeCloseTo(0.2);
  });

  it('flags more active than targeted users, and does not clip them', () => {
    const reading = read(usageRate, [used('water:a', ['2026-05', 150, 100])], '2026-05');
    expect(reading).toMatchObject({ value: 1.5, reasons: [{ code: 'OVER_TARGET' }] });
  });

  it('has no value, never 0, without a report or without a target', () => {
    expect(read(usageRate, [facts('water:a', {})], '2026-05').value).toBeNull();
    const noTarget = read(usageRate, [used('water:a', ['2026-05', 0, 0])], '2026-05');
    expect(noTarget).toMatchObject({ value: null, reasons: [{ code: 'NO_TARGET_POPULATION' }] });
  });
});

describe('The time to first features', () => {
  const begun = (id: string, from: string, first: string | null, stopped: string | null = null) =>
    facts(id, {
      phases: [['INVESTIGATION', from], ...(stopped ? ([['STOPPED', stopped]] as const) : [])],
      milestones: first ? { 'first-features': first } : {},
    });
  const five = [
    begun('water:a', '2026-01-01', '2026-01-11'),
    begun('water:b', '2026-01-01', null, '2026-01-21'),
    begun('water:c', '2026-01-01', '2026-01-31'),
    begun('water:d', '2026-05-21', null),
    begun('water:e', '2026-01-01', '2026-02-20'),
  ];

  it('is the day by which half of all that began have got there, those stopped and ongoing included', () => {
    const reading = read(timeToFirstFeatures, five, '2026-06-30/2026-07-01');
    expect(reading).toMatchObject({ value: 50, sampleSize: 5 });
    expect(['DONE', 'STOPPED', 'ONGOING'].map((code) => part(reading, code))).toEqual([3, 1, 1]);
    expect(part(reading, 'WITHIN_183_DAYS')).toBeCloseTo(0.8);
    expect(part(reading, 'MEAN_OF_DONE')).toBeCloseTo(30);
  });

  it('observes through the last day of the period: what came later has not happened yet', () => {
    const reading = read(timeToFirstFeatures, five, '2026-01-01/2026-01-16');
    expect(['DONE', 'STOPPED', 'ONGOING'].map((code) => part(reading, code))).toEqual([1, 0, 3]);
    expect(reading).toMatchObject({ value: null, reasons: [{ code: 'NEVER_HALF' }] });
  });

  it('tells how many starts are unknown, or end before they begin', () => {
    const reading = read(
      timeToFirstFeatures,
      [
        facts('water:x', { phases: [['CONSTRUCTION', '2026-01-01']] }),
        begun('water:y', '2026-03-01', '2026-02-01'),
        begun('water:z', '2026-03-01', '2026-03-01'),
      ],
      '2026-06-30/2026-07-01',
    );
    expect(reading.value).toBe(0);
    expect(reading.excluded.map(({ code, count }) => [code, count])).toEqual([
      ['NEGATIVE_DURATION', 1],
      ['UNKNOWN_START', 1],
    ]);
  });

  it('can be measured by the phase that follows, or a later living one', () => {
    const product = facts('water:a', {
      phases: [
        ['INVESTIGATION', '2026-01-01'],
        ['ACCELERATION', '2026-03-02'],
      ],
    });
    expect(
      read(timeToFirstFeatures, [product], '2026-06-30/2026-07-01', 'construction').value,
    ).toBe(60);
    expect(read(timeToFirstFeatures, [product], '2026-06-30/2026-07-01').value).toBeNull();
  });
});

describe('Business involvement', () => {
  it('is person-days over the working days of France: 21 in April 2026, 17 in May', () => {
    const product = facts('water:a', {
      measurements: [
        month('2026-04', { PERSON_DAYS: 42, SHARE_DAYS: 10.5 }),
        month('2026-05', { PERSON_DAYS: 34, SHARE_DAYS: 9 }),
      ],
    });
    const april = read(businessInvolvement, [product], '2026-04');
    expect(april.value).toBeCloseTo(2);
    expect(part(april, 'WORKING_DAYS')).toBe(21);
    expect(part(april, 'FULL_TIME_EQUIVALENTS')).toBeCloseTo(0.5);
    expect(part(read(businessInvolvement, [product], '2026-05'), 'WORKING_DAYS')).toBe(17);
    expect(read(businessInvolvement, [product], '2026-04-01/2026-06-01').value).toBeCloseTo(2);
  });

  it('has no value for a period without a whole month', () => {
    const product = facts('water:a', { measurements: [] });
    expect(read(businessInvolvement, [product], '2026-05-04/2026-05-11').value).toBeNull();
  });
});

describe('Products engaged in optimising an operation', () => {
  const engaged = (id: string, phase: PhaseCode, from: string, until: string | null = null) =>
    facts(id, {
      phases: [[phase, '2025-01-01']],
      facts: [
        { from, until },
        { from, until },
      ],
    });

  it('are products, not operations: active, and engaged on the last day', () => {
    const reading = read(
      optimisationProducts,
      [
        engaged('water:open', 'CONSTRUCTION', '2026-02-01'),
        engaged('water:closed', 'OPERATED', '2026-01-01', '2026-05-01'),
        engaged('water:stopped', 'STOPPED', '2026-02-01'),
        engaged('water:future', 'CONSTRUCTION', '2026-08-01'),
      ],
      '2026',
    );
    expect(reading.value).toBe(1);
    expect(['OPENED', 'CLOSED', 'ACTIVE'].map((code) => part(reading, code))).toEqual([3, 1, 3]);
    expect(part(reading, 'RATE')).toBeCloseTo(1 / 3);
  });
});

describe('Teams', () => {
  it('are posts as they stand on the last day, those of the department included', () => {
    const posts = (count: number) => [
      {
        role: 'DEVELOPER',
        contract: 'CONTRACTOR',
        count,
        workshop: 1,
        coaching: null,
        immersion: 0,
      },
    ];
    const product = facts('water:a', {
      facts: [
        { from: '2026-01-01', posts: posts(3) },
        { from: '2026-06-01', posts: posts(5) },
        { from: '2026-07-01', posts: posts(9) },
      ],
    });
    const reading = read(team, [product], '2026-06-30/2026-07-01');
    expect(reading.value).toBe(5);
    expect(
      ['DEVELOPER', 'DESIGNER', 'CONTRACTOR', 'WORKSHOP'].map((code) => part(reading, code)),
    ).toEqual([5, 0, 5, 1]);
    expect(read(team, [], '2026-06-30/2026-07-01').value).toBeNull();
  });
});

describe('Resources', () => {
  it('are full-time equivalents on average over the months, and the budget added up', () => {
    const product = facts('water:a', {
      measurements: [
        month('2026-04', { FULL_TIME_EQUIVALENTS: 2, BUDGET: 1000 }),
        month('2026-05', { FULL_TIME_EQUIVALENTS: 3 }),
      ],
    });
    const reading = read(resources, [product], '2026-Q2');
    expect(reading.value).toBeCloseTo(2.5);
    expect(part(reading, 'BUDGET')).toBe(1000);
  });
});

describe('A change of the managed share', () => {
  it('is split into transfers, entries and exits that add up to it', () => {
    const set = (register: readonly string[], managed: readonly string[]) =>
      managedShare.monoid.merge([
        { kind: 'product-sets', sets: { REGISTER: register, MANAGED: managed } },
      ]);
    const before = set(['a', 'b', 'c', 'd'], ['a']);
    const after = set(['a', 'b', 'c', 'e'], ['a', 'b', 'e']);
    const parts = managedShare.changeParts?.(before, after) ?? [];
    const value = (code: string) => parts.find((one) => one.code === code)?.value ?? Number.NaN;
    expect(value('TRANSFERS')).toBeCloseTo(0.25);
    expect(value('ENTRIES')).toBeCloseTo(3 / 5 - 2 / 4);
    expect(value('EXITS')).toBeCloseTo(3 / 4 - 3 / 5);
    expect(value('TRANSFERS') + value('ENTRIES') + value('EXITS')).toBeCloseTo(0.75 - 0.25);
    expect(['ARRIVED', 'LEFT', 'ENTERED', 'EXITED'].map(value)).toEqual([1, 0, 1, 1]);
  });
});
