import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from './platform/start-test-platform.ts';

const NOW = new Date('2026-06-30T09:00:00Z');
let platform: TestPlatform;

const usage = (month: string, active: number, target: number) => ({
  metric: 'USAGE',
  month,
  values: [
    { code: 'ACTIVE_USERS', value: active, unit: 'USERS' },
    { code: 'TARGET_POPULATION', value: target, unit: 'USERS' },
  ],
});

const answers = (month: string, GOOD: number, MEDIUM: number, BAD: number) => ({
  metric: 'SATISFACTION',
  instrument: 'jdma-3',
  month,
  values: Object.entries({ GOOD, MEDIUM, BAD }).map(([code, value]) => ({
    code,
    value,
    unit: 'ANSWERS',
  })),
});

const product = (slug: string, more: object = {}) => ({
  slug,
  name: slug,
  phases: [{ phase: 'CONSTRUCTION', from: '2025-01-06' }],
  operators: [{ operator: 'SERVICE', from: '2025-01-06' }],
  ...more,
});

beforeAll(async () => {
  platform = await startTestPlatform({ now: () => NOW });
  await platform.publish('water', [
    product('a', {
      sponsors: ['deb', 'ofb'],
      portfolio: 'eau',
      measurements: [
        usage('2026-04', 50, 100),
        usage('2026-05', 90, 100),
        answers('2026-05', 45, 30, 25),
      ],
    }),
    product('b', {
      sponsors: ['deb'],
      phases: [{ phase: 'OPERATED', from: '2024-02-05' }],
      measurements: [usage('2026-05', 10, 100)],
    }),
  ]);
  await platform.publish('housing', [
    product('c', { measurements: [usage('2026-05', 100, 1000), answers('2026-05', 800, 150, 50)] }),
    product('d', { measurements: [answers('2026-05', 2, 1, 7)] }),
  ]);
  await platform.publish('maritime', [
    product('e', { operators: [{ operator: 'CONTRACTOR', from: '2025-01-06' }] }),
  ]);
});
afterAll(() => platform.stop());

const FIGURE = 'value status sampleSize reasons { code } interval { low high }';

describe('A figure', () => {
  it('is merged from states of departments, never averaged: 200 of 1200, not a mean of rates', async () => {
    const { data } = await platform.ask(
      `{ ministry { figure(indicator: USAGE_RATE) { ${FIGURE} parts { totalCount nodes { id name value sampleSize } } } } }`,
    );
    const { figure } = data.ministry;
    expect(figure.value).toBeCloseTo(200 / 1200);
    expect(figure.reasons).toContainEqual({ code: 'NOTHING_REPORTED' });
    for (const part of [
      { id: 'housing', value: 0.1 },
      { id: 'maritime', value: null },
      { id: 'transport', value: null },
      { id: 'water', value: 0.5, sampleSize: 2 },
    ])
      expect(figure.parts.nodes).toContainEqual(expect.objectContaining(part));
  });

  it('pools answers to the published check value: 68.9 ± 3.5 of 1110', async () => {
    const { data } = await platform.ask(
      `{ ministry { figure(indicator: USER_SATISFACTION, period: "2026-05") { ${FIGURE} instrument } } }`,
    );
    const { value, interval, sampleSize, instrument } = data.ministry.figure;
    expect(
      [value, (interval.high - interval.low) / 2].map((one) => Number(one.toFixed(1))),
    ).toEqual([68.9, 3.5]);
    expect([sampleSize, instrument]).toEqual([1110, 'jdma-3']);
  });

  it('hides a value below its floor, but tells the count; its owner sees it', async () => {
    await platform.publish('transport', [
      product('f', { measurements: [answers('2026-05', 50, 30, 19)] }),
    ]);
    const query = `{ department(code: "transport") { figure(indicator: USER_SATISFACTION, period: "2026-05") { ${FIGURE} components { code } } } }`;
    const stranger = await platform.ask(query);
    expect(stranger.data.department.figure).toMatchObject({
      value: null,
      status: 'INSUFFICIENT',
      sampleSize: 99,
      interval: null,
      components: [],
    });
    const owner = await platform.ask(query, {}, 'transport');
    expect(owner.data.department.figure.value).toBeCloseTo((100 * 31) / 99);
    const other = await platform.ask(query, {}, 'housing');
    expect(other.data.department.figure.value).toBeNull();
  });

  it('goes down to the products of a department', async () => {
    const { data } = await platform.ask(
      '{ department(code: "water") { figure(indicator: USAGE_RATE) { parts(first: 1) { totalCount nodes { id name value } pageInfo { hasNextPage } } } } }',
    );
    expect(data.department.figure.parts).toEqual({
      totalCount: 2,
      nodes: [{ id: 'water:a', name: 'a', value: 0.9 }],
      pageInfo: { hasNextPage: true },
    });
  });

  it('can be asked of one product alone, in its department', async () => {
    const { data } = await platform.ask(
      `{ waterProduct(id: "water:a") { figure(indicator: USAGE_RATE, period: "2026-Q2") { ${FIGURE} citation } } }`,
    );
    expect(data.waterProduct.figure.value).toBeCloseTo(140 / 200);
    expect(data.waterProduct.figure.citation).toContain('USAGE_RATE@1 water:a 2026-Q2');
  });

  it('is refused an instrument that it has not, with the one meant', async () => {
    const { errors } = await platform.ask(
      '{ ministry { figure(indicator: USER_SATISFACTION, instrument: "jdma") { value } } }',
    );
    expect(errors?.[0]).toMatchObject({
      extensions: { code: 'BAD_INPUT' },
      message: expect.stringContaining('Did you mean "jdma-3"?'),
    });
  });
});

describe('A figure over monthly reports', () => {
  const reasonsOf = async (period: string, scope = 'ministry') => {
    const { data } = await platform.ask(
      `{ ${scope === 'ministry' ? 'ministry' : `scope: department(code: "${scope}")`} { figure(indicator: USAGE_RATE, period: "${period}") { value coverage { included expected excluded { code count } } reasons { code label } } } }`,
    );
    return (data.ministry ?? data.scope).figure;
  };

  it('names the months that a department left out, and the departments that reported nothing', async () => {
    const { reasons } = await reasonsOf('2026-04-01/2026-06-01');
    expect(reasons).toMatchObject([
      { code: 'NOTHING_REPORTED', label: expect.stringContaining('Direction maritime') },
      {
        code: 'MONTHS_NOT_REPORTED',
        label: expect.stringContaining('Direction des logements (2026-04)'),
      },
    ]);
  });

  it('counts the active products that reported nothing', async () => {
    const { coverage } = await reasonsOf('2026-04', 'water');
    expect(coverage).toEqual({
      included: 1,
      expected: 2,
      excluded: [{ code: 'WITHOUT_REPORT', count: 1 }],
    });
  });

  it('says which months it read of a period that is not of whole months', async () => {
    const { value, reasons } = await reasonsOf('2026-04-15/2026-06-10', 'water');
    expect(value).toBe(0.5);
    expect(reasons).toMatchObject([
      { code: 'WHOLE_MONTHS_ONLY', label: expect.stringContaining('2026-05') },
    ]);
  });

  it('blames no department for a week, which holds no month', async () => {
    const { reasons } = await reasonsOf('2026-W20');
    expect(reasons.map(({ code }: { code: string }) => code)).toEqual([
      'NO_MEASUREMENT',
      'NO_WHOLE_MONTH',
    ]);
  });

  it('says that a period is not over', async () => {
    const { reasons } = await reasonsOf('2026', 'water');
    expect(reasons).toContainEqual(expect.objectContaining({ code: 'PERIOD_NOT_OVER' }));
  });

  it('may be asked for a year without quotes', async () => {
    const { data } = await platform.ask(
      '{ ministry { figure(indicator: USAGE_RATE, period: 2026) { period { start end } } } }',
    );
    expect(data.ministry.figure.period).toEqual({ start: '2026-01-01', end: '2027-01-01' });
  });

  it('of three centuries, product by product, is answered like any other', async () => {
    const { data } = await platform.ask(
      '{ breakdown(indicator: USAGE_RATE, by: [PRODUCT], period: "1900-01-01/2200-12-31") { totalCount } }',
    );
    expect(data.breakdown.totalCount).toBe(3);
  });

  it('is asked for each indicator once', async () => {
    const { errors } = await platform.ask(
      '{ ministry { figures(indicators: [TEAM, TEAM]) { value } } }',
    );
    expect(errors?.[0]).toMatchObject({
      extensions: { code: 'BAD_INPUT' },
      message: expect.stringContaining('give each once'),
    });
  });
});

describe('Targets', () => {
  it('are told with every point of their road, of the ministry and of a department', async () => {
    const points = [
      { on: '2026-01-01', value: 0.3 },
      { on: '2028-01-01', value: 0.5 },
      { on: '2029-01-01', value: 0.6 },
    ];
    const input = {
      key: 'targets',
      targets: [{ indicator: 'MANAGED_SHARE', points }],
    };
    await platform.ask(
      'mutation ($input: MinistryPublicationInput!) { publishMinistry(input: $input) { version } }',
      { input },
      'steward',
    );
    const { data } = await platform.ask(
      `{ ministry { targets { indicator { code } points { on value } }
           future: figure(indicator: MANAGED_SHARE, period: "2028-07") { value target { expected points { on } } } }
         department(code: "water") { targets { points { on } } } }`,
    );
    expect(data.ministry.targets).toEqual([{ indicator: { code: 'MANAGED_SHARE' }, points }]);
    expect(data.department.targets).toEqual([]);
    expect(data.ministry.future).toMatchObject({
      value: null,
      target: { expected: expect.closeTo(0.5578, 3) },
    });
  });
});

describe('A series', () => {
  it('has a figure for every period, without value where nothing was reported, never 0', async () => {
    const { data } = await platform.ask(
      '{ department(code: "water") { series(indicator: USAGE_RATE, from: "2026-03", to: "2026-05") { period { label } value reasons { code } } } }',
    );
    expect(data.department.series).toEqual([
      { period: { label: '2026-03' }, value: null, reasons: [{ code: 'NO_MEASUREMENT' }] },
      { period: { label: '2026-04' }, value: 0.5, reasons: [] },
      { period: { label: '2026-05' }, value: 0.5, reasons: [] },
    ]);
  });

  it.each([
    ['QUARTER', ['2026-Q1', '2026-Q2']],
    ['YEAR', ['2026']],
    ['ROLLING_YEAR', ['2025-04-01/2026-04-01', '2025-05-01/2026-05-01']],
  ])('by %s holds %s', async (granularity, labels) => {
    const to = granularity === 'ROLLING_YEAR' ? '2026-04' : '2026-05';
    const { data } = await platform.ask(
      `{ ministry { series(indicator: USAGE_RATE, from: "2026-03", to: "${to}", granularity: ${granularity}) { period { label } } } }`,
    );
    const found = data.ministry.series.map(
      ({ period }: { period: { label: string } }) => period.label,
    );
    expect(found).toEqual(labels);
  });

  it.each([
    ['from: "2026-05", to: "2026-03"', /earlier month first/],
    ['from: "1990-01", to: "2026-03"', /435 periods; ask for 120 at most/],
    ['from: "May", to: "2026-03"', /YYYY-MM/],
  ])('of %s is refused with the remedy', async (range, message) => {
    const { errors } = await platform.ask(
      `{ ministry { series(indicator: USAGE_RATE, ${range}) { value } } }`,
    );
    expect(errors?.[0]).toMatchObject({
      extensions: { code: 'INVALID_PERIOD' },
      message: expect.stringMatching(message),
    });
  });
});

describe('A change', () => {
  it('says whether it is more than chance, only of independent periods', async () => {
    const query = (to: string) =>
      `{ ministry { figure(indicator: USER_SATISFACTION, period: "2026-05") { change(to: "${to}") { value significant reasons { code } } } } }`;
    await platform.publish('water', [
      { slug: 'a', measurements: [answers('2025-05', 20, 30, 50)] },
    ]);
    const independent = await platform.ask(query('2025-05'));
    const { significant, reasons } = independent.data.ministry.figure.change;
    expect(significant).toBe(true);
    // The two do not rest on the same departments, and say so.
    expect(reasons.map(({ code }: { code: string }) => code)).toEqual([
      'NOTHING_REPORTED',
      'NOTHING_REPORTED',
    ]);
    const overlapping = await platform.ask(query('2026'));
    expect(overlapping.data.ministry.figure.change).toMatchObject({
      significant: null,
      reasons: expect.arrayContaining([{ code: 'OVERLAPPING_PERIODS' }]),
    });
    const missing = await platform.ask(query('2024-05'));
    expect(missing.data.ministry.figure.change).toMatchObject({
      value: null,
      reasons: [{ code: 'NO_VALUE' }],
    });
  });
});

describe('A breakdown', () => {
  it('by product merges in each row its own department alone', async () => {
    const { data } = await platform.ask(
      '{ breakdown(indicator: USAGE_RATE, by: [PRODUCT], period: "2026-05", filter: { department: ["housing"] }) { nodes { keys { code } figure { citation parts { nodes { id } } } } } }',
    );
    const row = data.breakdown.nodes.find(
      ({ keys }: { keys: { code: string }[] }) => keys[0]?.code === 'housing:c',
    );
    expect(row.figure.parts.nodes).toEqual([{ id: 'housing' }]);
    expect(row.figure.citation).toMatch(/ from housing\.\d+ =/);
  });

  const rows = async (args: string) => {
    const { data, errors } = await platform.ask(
      `{ breakdown(${args}) { totalCount nodes { overlapping keys { code label } figure { value sampleSize status instrument components { code value } } } } }`,
    );
    expect(errors).toBeUndefined();
    return data.breakdown.nodes as {
      overlapping: boolean;
      keys: { code: string | null; label: string }[];
      figure: { value: number | null; components: { code: string; value: number }[] };
    }[];
  };

  it.each(['DEPARTMENT', 'PHASE', 'OPERATOR', 'COHORT', 'PORTFOLIO', 'PRODUCT'])(
    'by %s has rows that merge to the figure',
    async (dimension) => {
      const all = await rows(`indicator: USAGE_RATE, period: "2026-05", by: [${dimension}]`);
      const sum = (code: string) =>
        all.reduce(
          (total, { figure }) =>
            total + (figure.components.find((one) => one.code === code)?.value ?? 0),
          0,
        );
      expect([sum('ACTIVE_USERS'), sum('TARGET_POPULATION')]).toEqual([200, 1200]);
      expect(all.every(({ overlapping }) => !overlapping)).toBe(true);
    },
  );

  it('by sponsor says that its rows overlap', async () => {
    const all = await rows('indicator: USAGE_RATE, period: "2026-05", by: [SPONSOR]');
    expect(
      all.map(({ keys, overlapping, figure }) => [keys[0]?.code, overlapping, figure.value]),
    ).toEqual([
      ['deb', true, 0.5],
      ['ofb', true, 0.9],
      [null, true, 0.1],
    ]);
  });

  it('by product names the products that have something to say, and no others', async () => {
    const all = await rows('indicator: USAGE_RATE, period: "2026-05", by: [PRODUCT]');
    expect(all.map(({ keys }) => keys[0])).toEqual([
      { code: 'housing:c', label: 'c' },
      { code: 'water:a', label: 'a' },
      { code: 'water:b', label: 'b' },
    ]);
  });

  it('crosses dimensions, in words', async () => {
    const all = await rows(
      'indicator: PORTFOLIO, by: [DEPARTMENT, PHASE], filter: { department: ["water"] }',
    );
    expect(
      all.map(({ keys, figure }) => [keys.map(({ label }) => label).join(', '), figure.value]),
    ).toEqual([
      ['Direction des eaux, Construction', 1],
      ['Direction des eaux, Opéré', 1],
    ]);
  });

  it('by instrument never adds two up', async () => {
    await platform.publish('maritime', [
      {
        slug: 'e',
        measurements: [
          {
            metric: 'SATISFACTION',
            instrument: 'nps-0-10',
            month: '2026-05',
            values: [
              { code: 'PROMOTERS', value: 90, unit: 'ANSWERS' },
              { code: 'PASSIVES', value: 10, unit: 'ANSWERS' },
              { code: 'DETRACTORS', value: 20, unit: 'ANSWERS' },
            ],
          },
        ],
      },
    ]);
    const all = await rows('indicator: USER_SATISFACTION, period: "2026-05", by: [INSTRUMENT]');
    const values = all.map(({ keys, figure }) => [keys[0]?.code, figure.value]);
    expect(values.find(([code]) => code === 'nps-0-10')?.[1]).toBeCloseTo(58.33, 2);
    expect(values.map(([code]) => code).sort()).toEqual(['jdma-3', 'nps-0-10', 'scale-1-5']);
  });

  it('can be filtered as products are', async () => {
    const all = await rows(
      'indicator: USAGE_RATE, period: "2026-05", by: [PHASE], filter: { portfolio: ["eau"] }',
    );
    expect(all.map(({ figure }) => figure.value)).toEqual([0.9]);
  });

  it.each([
    ['sponsor: ["dbe"]', /Did you mean "deb"/],
    ['portfolio: ["eaux"]', /Did you mean "eau"/],
    [`text: "${'x'.repeat(201)}"`, /200 characters at most/],
  ])('is refused a filter that no product matches by mistake: %s', async (filter, message) => {
    for (const query of [
      `{ breakdown(indicator: PORTFOLIO, by: [PHASE], filter: { ${filter} }) { totalCount } }`,
      `{ products(filter: { ${filter} }) { totalCount } }`,
    ]) {
      const { errors } = await platform.ask(query);
      expect(errors?.[0]).toMatchObject({
        extensions: { code: 'INVALID_FILTER' },
        message: expect.stringMatching(message),
      });
    }
  });

  it.each([
    ['by: []', /1 to 3 dimensions/],
    ['by: [PHASE, PHASE]', /each dimension once/],
    ['by: [INSTRUMENT]', /no instrument/],
  ])('with %s is refused with the remedy', async (by, message) => {
    const { errors } = await platform.ask(
      `{ breakdown(indicator: PORTFOLIO, ${by}) { totalCount } }`,
    );
    expect(errors?.[0]).toMatchObject({
      extensions: { code: 'BAD_INPUT' },
      message: expect.stringMatching(message),
    });
  });
});
