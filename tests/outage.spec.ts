import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, SECRET } from './platform/fault-proxy.ts';
import { startTestPlatform, type TestPlatform } from './platform/start-test-platform.ts';

const DEADLINE_MS = 900;
let platform: TestPlatform;

beforeAll(async () => {
  platform = await startTestPlatform({ deadlineMs: DEADLINE_MS });
  for (const [code, operator] of [
    ['water', 'SERVICE'],
    ['housing', 'CONTRACTOR'],
  ] as const) {
    await platform.publish(code, [
      {
        slug: 'a',
        name: `${code} a`,
        phases: [{ phase: 'OPERATED', from: '2025-01-06' }],
        operators: [{ operator, from: '2025-01-06' }],
      },
    ]);
  }
  await platform.ask(
    '{ products { totalCount } ministry { figure(indicator: MANAGED_SHARE) { value } } }',
  );
});
afterAll(() => platform.stop());

describe.each(faults)('With a department that is %s', (fault) => {
  beforeAll(() => platform.fault('water', fault));
  afterAll(() => platform.mend('water'));

  it('the ministry answers in time, from what it remembers, and says so', async () => {
    const begun = performance.now();
    const { data, errors } = await platform.ask(`{
      products { totalCount coverage { missing { code } stale { code since } } }
      ministry { figure(indicator: MANAGED_SHARE) { value status reasons { code } coverage { stale { code } } } }
      departments { code figure(indicator: MANAGED_SHARE) { value status } }
    }`);
    expect(performance.now() - begun).toBeLessThan(DEADLINE_MS * 5);
    expect(errors).toBeUndefined();
    expect(data.products).toMatchObject({
      totalCount: 2,
      coverage: { missing: [], stale: [{ code: 'water', since: expect.any(String) }] },
    });
    expect(data.ministry.figure).toMatchObject({
      value: 0.5,
      status: 'STALE',
      coverage: { stale: [{ code: 'water' }] },
    });
    expect(data.departments.slice(0, 3)).toEqual([
      { code: 'water', figure: { value: 1, status: 'STALE' } },
      { code: 'maritime', figure: { value: null, status: 'MISSING' } },
      { code: 'housing', figure: { value: 0, status: 'OK' } },
    ]);
  });

  it('a question never asked before has that part missing, and the others’ whole', async () => {
    const period = `2025-0${faults.indexOf(fault) + 1}`;
    const { data } = await platform.ask(
      'query ($period: Period) { ministry { figure(indicator: PORTFOLIO, period: $period) { value status bounds { low high } coverage { expected missing { code } } } } }',
      { period },
    );
    expect(data.ministry.figure).toEqual({
      value: 1,
      status: 'PARTIAL',
      bounds: { low: 1, high: null },
      coverage: { expected: null, missing: [{ code: 'water' }] },
    });
  });

  it('costs only its own cells, with an error that names it and leaks nothing', async () => {
    const { data, errors } = await platform.ask(
      '{ water { code } housingProducts { totalCount } products { nodes { id ... on WaterProduct { url } ... on HousingProduct { url } } } }',
    );
    expect(data).toEqual({
      water: null,
      housingProducts: { totalCount: 1 },
      products: {
        nodes: [
          { id: 'housing:a', url: null },
          { id: 'water:a', url: null },
        ],
      },
    });
    expect(errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          path: ['water'],
          extensions: { code: 'SOURCE_UNAVAILABLE', subgraph: 'water' },
        }),
        expect.objectContaining({
          path: ['products', 'nodes'],
          extensions: expect.objectContaining({
            subgraph: 'water',
            entity: { type: 'WaterProduct', id: 'water:a' },
          }),
        }),
      ]),
    );
    const told = JSON.stringify(errors);
    expect(told).not.toContain(SECRET);
    expect(told).not.toMatch(/127\.0\.0\.1|localhost|ECONN|undici|node_modules|\.ts:/);
  });

  it('a product that is remembered is found, and one that is not says why', async () => {
    const { data, errors } = await platform.ask(
      '{ known: product(id: "water:a") { name } unknown: product(id: "water:b") { name } other: product(id: "housing:b") { name } }',
    );
    expect(data).toEqual({ known: { name: 'water a' }, unknown: null, other: null });
    expect(errors?.map(({ extensions }) => extensions?.['code']).sort()).toEqual([
      'NOT_FOUND',
      'SOURCE_UNAVAILABLE',
    ]);
  });

  it('a publication to it is refused with an error, and may be sent again under its key', async () => {
    const { data, errors } = await platform.ask(
      'mutation { publishWater(input: { key: "x" }) { id } }',
      {},
      'water',
    );
    expect(data).toEqual({ publishWater: null });
    expect(errors).toMatchObject([
      { path: ['publishWater'], extensions: { code: 'SOURCE_UNAVAILABLE' } },
    ]);
  });
});

it('Once it is back, everything is fresh again', async () => {
  const { data, errors } = await platform.ask(
    '{ products { coverage { stale { code } } } ministry { figure(indicator: MANAGED_SHARE) { status } } water { code } }',
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    products: { coverage: { stale: [] } },
    ministry: { figure: { status: 'OK' } },
    water: { code: 'water' },
  });
});
