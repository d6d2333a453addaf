import { describe, expect, it } from 'vitest';
import { readVisits, usageOf } from './index.ts';

const month = (more: object = {}) => ({
  nb_uniq_visitors: 4823,
  nb_users: 310,
  nb_visits: 5369,
  bounce_rate: '54%',
  ...more,
});

const read = (answer: unknown) => {
  const { value, problems } = readVisits(JSON.stringify(answer), 'nb_uniq_visitors');
  expect(problems).toEqual([]);
  return Object.fromEntries(value ?? []);
};

describe('An answer of Matomo', () => {
  it('tells the users of each month', () => {
    expect(read({ '2026-01': month(), '2026-02': month({ nb_uniq_visitors: 2100 }) })).toEqual({
      '2026-01': 4823,
      '2026-02': 2100,
    });
  });

  it('tells those who signed in, where a department counts those', () => {
    const { value } = readVisits(JSON.stringify({ '2026-01': month() }), 'nb_users');
    expect(value?.get('2026-01')).toBe(310);
  });

  it.each([
    ['an empty array', []],
    ['a month without the count', month({ nb_uniq_visitors: undefined })],
    ['a count of nobody in visits that somebody made', month({ nb_uniq_visitors: 0 })],
    ['a count of nobody', { nb_uniq_visitors: 0, nb_visits: 0 }],
  ])('is not taken for none at %s', (_what, told) => {
    expect(read({ '2026-01': told, '2026-02': month() })).toEqual({
      '2026-01': null,
      '2026-02': 4823,
    });
  });

  it('without data in any month tells of none', () => {
    expect(read([])).toEqual({});
  });

  it('reads numbers written as texts', () => {
    expect(read({ '2026-01': month({ nb_uniq_visitors: '4823' }) })).toEqual({ '2026-01': 4823 });
  });

  it.each([
    [
      'a refusal',
      { result: 'error', message: 'You can’t access this resource.' },
      'Matomo refuses: You can’t access this resource.',
    ],
    [
      'a refusal that repeats the token',
      { result: 'error', message: 'No token 0123456789abcdef0123456789abcdef here' },
      'Matomo refuses: No token … here',
    ],
    [
      'periods that are not months',
      { 'From 2015-02-02 to 2015-02-08': month() },
      'This period is not a month.',
    ],
    ['weeks', { '2026-01-05,2026-01-11': month() }, 'This period is not a month.'],
    ['a month that is none', { '2026-13': month() }, 'This period is not a month.'],
    ['a single flat period', month(), 'This period is not a month.'],
    ['a list of something', [1], 'This has not the shape that Matomo gives it.'],
    ['a list in a month', { '2026-01': [1] }, 'This has not the shape that Matomo gives it.'],
    [
      'half a user',
      { '2026-01': month({ nb_uniq_visitors: 1.5 }) },
      'This has not the shape that Matomo gives it.',
    ],
    ['a text', 'x', 'This has not the shape that Matomo gives it.'],
  ])('with %s is refused, and nothing of it is used', (_what, answer, message) => {
    const { value, problems } = readVisits(JSON.stringify(answer), 'nb_uniq_visitors');
    expect(value).toBeNull();
    expect(problems[0]).toMatchObject({ message, remedy: expect.stringContaining('Look') });
  });

  it('cut in half is refused', () => {
    const text = JSON.stringify({ '2026-01': month() }).slice(0, 30);
    expect(readVisits(text, 'nb_users').problems).toMatchObject([
      { message: 'This is not whole JSON.' },
    ]);
  });
});

describe('The usage of a product', () => {
  const population = [
    { from: '2026-01', population: 4200 },
    { from: '2025-03', population: 4000 },
  ];

  it.each([
    ['2025-02', []],
    ['2025-03', [4000]],
    ['2025-12', [4000]],
    ['2026-01', [4200]],
    ['2030-01', [4200]],
  ])('in %s is measured against the population of that time: %j', (of, targets) => {
    const { measurements, withoutPopulation } = usageOf({ population }, [of], new Map([[of, 100]]));
    expect(measurements.map(({ values }) => values?.[1]?.value)).toEqual(targets);
    expect(withoutPopulation).toEqual(targets.length === 0 ? [of] : []);
  });

  it('leaves out months without users, wherever they are missing, and none that was not asked for', () => {
    const users = new Map([
      ['2026-01', null],
      ['2026-02', 50],
      ['2026-03', 60],
    ]);
    const usage = usageOf({ population }, ['2025-12', '2026-01', '2026-02'], users);
    expect(usage.withoutUsers).toEqual(['2025-12', '2026-01']);
    expect(usage.measurements).toEqual([
      {
        metric: 'USAGE',
        month: '2026-02',
        values: [
          { code: 'ACTIVE_USERS', value: 50, unit: 'USERS' },
          { code: 'TARGET_POPULATION', value: 4200, unit: 'USERS' },
        ],
      },
    ]);
  });
});
