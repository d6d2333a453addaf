import { describe, expect, it } from 'vitest';
import { defineDepartment } from '../department/define-department.ts';
import type { DepartmentMetric } from '../measurements/department-metric.ts';
import { runByIncubator } from '../sources/betagouv/index.ts';
import { given } from '../testing/given.ts';

const litres = { code: 'LITRES', label: { fr: 'litres', en: 'litres' }, meaning: 'Litres.' };
const volume = (code: string) => ({
  code,
  label: { fr: code, en: code },
  meaning: 'A volume.',
  unit: litres,
  magnitude: 'AMOUNT' as const,
  optional: true,
});

const flow: DepartmentMetric = {
  code: 'FLOW',
  field: 'flow',
  type: 'Flow',
  label: { fr: 'Débit', en: 'Flow' },
  meaning: 'Water in and out (débit).',
  instruments: [],
  values: [volume('IN'), volume('OUT')],
  check: ({ IN = 0, OUT = 0 }) =>
    OUT <= IN
      ? null
      : {
          value: 'IN',
          message: { fr: 'Il sort plus qu’il n’entre.', en: 'More goes out than comes in.' },
          remedy: { fr: 'Vérifiez les deux.', en: 'Look at both.' },
        },
};

const subgraph = given(
  defineDepartment({
    code: 'water',
    sources: { betagouv: { sponsors: ['deb'], operatorsOf: runByIncubator } },
    metrics: [flow],
  }),
  { now: () => new Date('2026-10-15T10:00:00Z') },
);

const USERS = { value: 1, unit: 'USERS' };
const usage = (values: readonly object[], more: object = {}) => ({
  measurements: [{ metric: 'USAGE', month: '2026-08', values, ...more }],
});
const engagement = {
  code: 'e',
  operation: 'Agir',
  unit: 'jours',
  baseline: 2,
  goal: 1,
  from: '2026-02-01',
};

describe('All that is wrong with one statement is told at once:', () => {
  it.each([
    {
      what: 'a wrong unit and a missing value of a measurement',
      product: usage([{ ...USERS, code: 'ACTIVE_USERS', unit: 'VISITS' }]),
      paths: ['measurements[0].values', 'measurements[0].values[0].unit'],
    },
    {
      what: 'a wrong unit and a negative value',
      product: usage([
        { code: 'ACTIVE_USERS', value: -1, unit: 'VISITS' },
        { ...USERS, code: 'TARGET_POPULATION' },
      ]),
      paths: ['measurements[0].values[0].unit', 'measurements[0].values[0].value'],
    },
    {
      what: 'a value given twice, the second time in a wrong unit',
      product: usage([
        { ...USERS, code: 'ACTIVE_USERS' },
        { ...USERS, code: 'ACTIVE_USERS', unit: 'VISITS' },
        { ...USERS, code: 'TARGET_POPULATION' },
      ]),
      paths: ['measurements[0].values[1]', 'measurements[0].values[1].unit'],
    },
    {
      what: 'an instrument where there is none, a month that is none and a wrong unit',
      product: usage(
        [
          { ...USERS, code: 'ACTIVE_USERS', unit: 'VISITS' },
          { ...USERS, code: 'TARGET_POPULATION' },
        ],
        { instrument: 'jdma-3', month: '2026-13' },
      ),
      paths: [
        'measurements[0].instrument',
        'measurements[0].month',
        'measurements[0].values[0].unit',
      ],
    },
    {
      what: 'an unknown instrument and a wrong unit',
      product: usage([{ code: 'GOOD', value: 1, unit: 'USERS' }], {
        metric: 'SATISFACTION',
        instrument: 'jdma',
      }),
      paths: ['measurements[0].instrument', 'measurements[0].values[0].unit'],
    },
    {
      what: 'an unknown metric and a month that is none',
      product: usage([], { metric: 'USAGES', month: '2026-13' }),
      paths: ['measurements[0].metric', 'measurements[0].month'],
    },
    {
      what: 'an unknown milestone and a day that is none',
      product: { milestones: [{ code: 'first', on: '2026-02-30' }] },
      paths: ['milestones[0].code', 'milestones[0].on'],
    },
    {
      what: 'a text that is blank, and an end before the beginning',
      product: { engagements: [{ ...engagement, operation: ' ', until: '2026-01-31' }] },
      paths: ['engagements[0].operation', 'engagements[0].until'],
    },
    {
      what: 'a day that is none, and a goal that is the baseline',
      product: { engagements: [{ ...engagement, from: '2026-02-30', goal: 2 }] },
      paths: ['engagements[0].from', 'engagements[0].goal'],
    },
  ])('$what', async ({ product, paths }) => {
    const problems = await subgraph().problemsOf({ slug: 'all', name: 'All', ...product });
    expect(problems.map(({ path }) => path).sort()).toEqual(
      paths.map((path) => `products[0].${path}`),
    );
  });

  it('but a misspelt value only once, though the right one is missing', async () => {
    const problems = await subgraph().problemsOf({
      slug: 'all',
      name: 'All',
      ...usage([
        { ...USERS, code: 'ACTIVE_USER' },
        { ...USERS, code: 'TARGET_POPULATION' },
      ]),
    });
    expect(problems).toMatchObject([{ remedy: 'Did you mean "ACTIVE_USERS"?' }]);
  });
});

describe('What ends', () => {
  it.each([
    ['2026-01-31', 'It ends on 2026-01-31, before it begins on 2026-02-01.'],
    ['2026-02-01', 'It ends on the day it begins, 2026-02-01.'],
  ])('ends after it begins: on %s it is told "%s"', async (until, message) => {
    const problems = await subgraph().problemsOf({
      slug: 'ends',
      name: 'Ends',
      engagements: [{ ...engagement, until }],
    });
    const remedy = 'Give an end later than its first day, or none while it is open.';
    expect(problems).toMatchObject([{ message, remedy }]);
  });
});

describe('A rule between the values of a measurement', () => {
  it('is told at the values where it blames one that was left out', async () => {
    const problems = await subgraph().problemsOf({
      slug: 'flow',
      name: 'Flow',
      measurements: [
        { metric: 'FLOW', month: '2026-08', values: [{ code: 'OUT', value: 1, unit: 'LITRES' }] },
      ],
    });
    expect(problems).toMatchObject([{ path: 'products[0].measurements[0].values', value: null }]);
  });
});
