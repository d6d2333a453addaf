import { departments } from '@pilotage/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from './platform/start-test-platform.ts';

let platform: TestPlatform;

const living = (slug: string, name: string, operator?: string) => ({
  slug,
  name,
  phases: [{ phase: 'CONSTRUCTION', from: '2025-01-06' }],
  ...(operator ? { operators: [{ operator, from: '2025-01-06' }] } : {}),
});

beforeAll(async () => {
  platform = await startTestPlatform();
  await platform.publish('water', [
    living('secheresse', 'Sécheresse', 'SERVICE'),
    { ...living('baignade', 'Baignade', 'INCUBATOR'), formerSlugs: ['eaux-de-baignade'] },
  ]);
  await platform.publish('housing', [
    living('dpe', 'DPE', 'CONTRACTOR'),
    living('encadrement', 'Encadrement', 'CONTRACTOR'),
    living('ecole', 'École'),
  ]);
  await platform.publish('transport', [
    {
      slug: 'arrete',
      name: 'Arrêté',
      phases: [{ phase: 'STOPPED', from: '2025-03-01' }],
      operators: [{ operator: 'SERVICE', from: '2025-01-01' }],
    },
  ]);
});
afterAll(() => platform.stop());

describe('The ministry', () => {
  it('lists the products of every department in one order, asking each department once', async () => {
    let answer: unknown;
    const { states } = await platform.fetchesOf(async () => {
      answer = await platform.ask(
        '{ products { totalCount nodes { id name phase } coverage { included expected missing { code } stale { code } } } }',
      );
    });
    expect(answer).toEqual({
      data: {
        products: {
          totalCount: 6,
          nodes: [
            { id: 'transport:arrete', name: 'Arrêté', phase: 'STOPPED' },
            { id: 'water:baignade', name: 'Baignade', phase: 'CONSTRUCTION' },
            { id: 'housing:dpe', name: 'DPE', phase: 'CONSTRUCTION' },
            { id: 'housing:ecole', name: 'École', phase: 'CONSTRUCTION' },
            { id: 'housing:encadrement', name: 'Encadrement', phase: 'CONSTRUCTION' },
            { id: 'water:secheresse', name: 'Sécheresse', phase: 'CONSTRUCTION' },
          ],
          coverage: { included: 6, expected: 6, missing: [], stale: [] },
        },
      },
    });
    expect(states.sort()).toEqual(departments.map(({ code }) => code).sort());
  });

  it.each([
    ['{ department: "housing" }', ['housing:dpe', 'housing:ecole', 'housing:encadrement']],
    ['{ department: ["housing", "water"], operator: "UNKNOWN" }', ['housing:ecole']],
    ['{ phase: "STOPPED" }', ['transport:arrete']],
    [
      '{ operator: ["SERVICE", "INCUBATOR"] }',
      ['transport:arrete', 'water:baignade', 'water:secheresse'],
    ],
    ['{ department: "maritime" }', []],
  ])('finds the products that match %s', async (filter, ids) => {
    const { data } = await platform.ask(
      `{ products(filter: ${filter}) { totalCount nodes { id } } }`,
    );
    expect(data.products).toEqual({ totalCount: ids.length, nodes: ids.map((id) => ({ id })) });
  });

  it.each([
    ['NAME_DESC', 'water:secheresse'],
    ['ID_ASC', 'housing:dpe'],
    ['NAME_ASC', 'transport:arrete'],
  ])('orders them by %s', async (order, first) => {
    const { data } = await platform.ask(
      `{ products(orderBy: ${order}, first: 1) { nodes { id } } }`,
    );
    expect(data.products.nodes).toEqual([{ id: first }]);
  });

  it('pages through them without losing or repeating one', async () => {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const {
        data,
      }: {
        data: {
          products: {
            nodes: { id: string }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        };
      } = await platform.ask(
        'query ($after: String) { products(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      ids.push(...data.products.nodes.map(({ id }) => id));
      after = data.products.pageInfo.hasNextPage ? data.products.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(ids).size).toBe(6);
    expect(ids).toHaveLength(6);
  });

  it('merges the departments’ states: one of five products, with one unknown, is 20 % to 40 %', async () => {
    const { data } = await platform.ask(`{
      ministry { figure(indicator: MANAGED_SHARE) { value unit status bounds { low high } sampleSize components { code value } definitionVersion } }
      departments { code name figure(indicator: MANAGED_SHARE) { value status } }
    }`);
    expect(data.ministry.figure).toEqual({
      value: 0.2,
      unit: 'RATIO',
      status: 'OK',
      bounds: { low: 0.2, high: 0.4 },
      sampleSize: 5,
      components: [
        { code: 'MANAGED', value: 1 },
        { code: 'UNKNOWN', value: 1 },
        { code: 'REGISTER', value: 5 },
      ],
      definitionVersion: '1',
    });
    expect(data.departments.slice(0, 4)).toEqual([
      { code: 'water', name: 'Direction des eaux', figure: { value: 0.5, status: 'OK' } },
      { code: 'maritime', name: 'Direction maritime', figure: { value: null, status: 'MISSING' } },
      { code: 'housing', name: 'Direction des logements', figure: { value: 0, status: 'OK' } },
      {
        code: 'transport',
        name: 'Direction des transports',
        figure: { value: null, status: 'MISSING' },
      },
    ]);
  });

  it('reads its portfolio for a period, and several figures at once', async () => {
    const { data } = await platform.ask(`{ ministry {
      figure(indicator: PORTFOLIO, period: "2025-Q1") { value period { label start end } components { code value } }
      figures(indicators: [PORTFOLIO, MANAGED_SHARE]) { indicator { code label(lang: EN) unit } value }
    } }`);
    expect(data.ministry.figure).toMatchObject({
      value: 5,
      period: { label: '2025-Q1', start: '2025-01-01', end: '2025-04-01' },
    });
    expect(data.ministry.figures).toEqual([
      {
        indicator: { code: 'PORTFOLIO', label: 'Portfolio of products', unit: 'PRODUCTS' },
        value: 5,
      },
      {
        indicator: {
          code: 'MANAGED_SHARE',
          label: 'Share of products run by the service',
          unit: 'RATIO',
        },
        value: 0.2,
      },
    ]);
  });

  it('reads as it was known: nothing, before anything was published', async () => {
    const { data } = await platform.ask(
      '{ ministry { figure(indicator: PORTFOLIO, asOf: "2026-01-01") { value status knownAt } } products(asOf: "2026-01-01") { totalCount } }',
    );
    expect(data).toEqual({
      ministry: { figure: { value: null, status: 'MISSING', knownAt: '2026-01-01T22:59:59.999Z' } },
      products: { totalCount: 0 },
    });
  });

  it('shows where a figure stands on the road that a steward has published', async () => {
    const input = {
      key: crypto.randomUUID(),
      targets: [
        {
          indicator: 'MANAGED_SHARE',
          points: [
            { on: '2026-01-01', value: 0.1 },
            { on: '2026-12-31', value: 0.6 },
          ],
        },
      ],
    };
    const published = await platform.ask(
      'mutation ($input: MinistryPublicationInput!) { publishMinistry(input: $input) { department added } }',
      { input },
      'steward',
    );
    expect(published.data.publishMinistry).toEqual({ department: 'ministry', added: 1 });
    const { data } = await platform.ask(
      '{ ministry { figure(indicator: MANAGED_SHARE) { target { target { on value } progress } } } department(code: "water") { figure(indicator: MANAGED_SHARE) { target { progress } } } }',
    );
    expect(data.ministry.figure.target.target).toEqual({ on: '2026-12-31', value: 0.6 });
    expect(data.ministry.figure.target.progress).toBeCloseTo(0.2, 12);
    expect(data.department.figure.target).toBeNull();
  });

  it('defines its indicators for people', async () => {
    const { data } = await platform.ask(
      '{ indicators { code label formula(lang: EN) direction defaultInstrument source version } }',
    );
    const codes = data.indicators.map(({ code }: { code: string }) => code);
    expect(codes).toEqual([
      'OPTIMISATION_PRODUCTS',
      'USER_SATISFACTION',
      'USAGE_RATE',
      'TIME_TO_FIRST_FEATURES',
      'BUSINESS_INVOLVEMENT',
      'MANAGED_SHARE',
      'PORTFOLIO',
      'TEAM',
      'RESOURCES',
    ]);
    expect(data.indicators[codes.indexOf('MANAGED_SHARE')]).toMatchObject({
      label: 'Part des produits opérés par la sous-direction',
      defaultInstrument: null,
      direction: 'UP',
    });
  });

  it('finds one product, also by a former slug, and completes it from its department', async () => {
    const { data } = await platform.ask(
      '{ product(id: "water:eaux-de-baignade") { __typename id department { code } phases { phase from } formerSlugs } }',
    );
    expect(data.product).toEqual({
      __typename: 'WaterProduct',
      id: 'water:baignade',
      department: { code: 'water' },
      phases: [{ phase: 'CONSTRUCTION', from: '2025-01-06' }],
      formerSlugs: ['eaux-de-baignade'],
    });
  });

  it('tells what every department has without naming one', async () => {
    const { data, errors } = await platform.ask(
      `{
        products(filter: { phase: ["STOPPED"] }) {
          nodes { id phases { from } stopReason { code } figure(indicator: PORTFOLIO) { value } statements { totalCount } }
        }
        departments { code publishedAt sources { code } objectives { totalCount } }
      }`,
    );
    expect(errors).toBeUndefined();
    expect(data.products.nodes).toEqual([
      {
        id: 'transport:arrete',
        phases: [{ from: '2025-03-01' }],
        stopReason: null,
        figure: { value: 0 },
        statements: { totalCount: 3 },
      },
    ]);
    const { departments: told } = data;
    expect(told).toHaveLength(departments.length);
    expect(told.every(({ sources }: { sources: unknown[] }) => Array.isArray(sources))).toBe(true);
    const published = told.filter(({ publishedAt }: { publishedAt: unknown }) => publishedAt);
    expect(published.map(({ code }: { code: string }) => code)).toEqual([
      'water',
      'housing',
      'transport',
    ]);
  });
});

const WIDE = `{
  products { nodes { id name department { code figure(indicator: PORTFOLIO) { value } } } }
  departments { code products(first: 3) { nodes { id } } }
  water { code products { totalCount } }
}`;

describe('A question across owners', () => {
  it('costs the gateway three fetches at most', async () => {
    const { gateway } = await platform.fetchesOf(async () => {
      const { data, errors } = await platform.ask(WIDE);
      expect(errors).toBeUndefined();
      expect(data.products.nodes).toHaveLength(6);
      expect(data.products.nodes[0]).toEqual({
        id: 'transport:arrete',
        name: 'Arrêté',
        department: { code: 'transport', figure: { value: 0 } },
      });
      expect(
        data.departments
          .slice(0, 4)
          .map(({ products }: { products: { nodes: unknown[] } }) => products.nodes.length),
      ).toEqual([2, 0, 3, 1]);
      expect(data.water).toEqual({ code: 'water', products: { totalCount: 2 } });
    });
    expect(gateway).toBeLessThanOrEqual(3);
  });

  it.each(departments)(
    'is answered with $code down, by what is remembered of it',
    async ({ code }) => {
      platform.fault(code, 'refused');
      try {
        const { data, errors } = await platform.ask(WIDE);
        expect(data.products.nodes).toHaveLength(6);
        expect(
          data.departments
            .slice(0, 4)
            .map(({ products }: { products: { nodes: unknown[] } }) => products.nodes.length),
        ).toEqual([2, 0, 3, 1]);
        if (code === 'water') {
          expect(data.water).toBeNull();
          expect(errors).toMatchObject([
            { path: ['water'], extensions: { code: 'SOURCE_UNAVAILABLE', subgraph: 'water' } },
          ]);
        } else {
          expect(data.water.products.totalCount).toBe(2);
          expect(errors).toBeUndefined();
        }
      } finally {
        await platform.mend(code);
      }
    },
  );
});
