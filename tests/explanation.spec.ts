import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from './platform/start-test-platform.ts';

let platform: TestPlatform;

const product = (slug: string, operator: string, more: object = {}) => ({
  slug,
  name: slug,
  phases: [{ phase: 'CONSTRUCTION', from: '2025-01-06' }],
  operators: [{ operator, from: '2025-01-06' }],
  ...more,
});

const usage = (active: number) => ({
  metric: 'USAGE',
  month: '2026-05',
  values: [
    { code: 'ACTIVE_USERS', value: active, unit: 'USERS' },
    { code: 'TARGET_POPULATION', value: 90, unit: 'USERS' },
  ],
});

beforeAll(async () => {
  platform = await startTestPlatform({ now: () => new Date('2026-06-30T09:00:00Z') });
  await platform.publish('water', [product('a', 'SERVICE', { measurements: [usage(30)] })]);
  await platform.publish('housing', [product('b', 'CONTRACTOR')], { source: 'a register' });
});
afterAll(() => platform.stop());

const explain = async (citation: string) => {
  const { data, errors } = await platform.ask(
    'query ($citation: String!) { explanation(citation: $citation) { same figure { value citation } } }',
    { citation },
  );
  return { explanation: data?.explanation, error: errors?.[0] };
};

describe('A citation', () => {
  it('is recomputed from the log and is the same, whatever was published since', async () => {
    const { data } = await platform.ask(`{
      ministry { figures(indicators: [MANAGED_SHARE, USAGE_RATE, TEAM], period: "2026-05") { citation } past: figure(indicator: PORTFOLIO, asOf: "2026-06-29") { citation } }
      department(code: "water") { figure(indicator: USAGE_RATE, period: "2026-05") { citation } }
      waterProduct(id: "water:a") { figure(indicator: USAGE_RATE, period: "2026-05") { citation } }
    }`);
    const citations: string[] = [
      ...data.ministry.figures,
      data.ministry.past,
      data.department.figure,
      data.waterProduct.figure,
    ].map(({ citation }) => citation);
    await platform.publish('water', [product('a', 'CONTRACTOR', { measurements: [usage(60)] })]);
    await platform.publish('housing', [product('c', 'SERVICE')], { knownAt: '2026-01-01' });
    for (const citation of citations) {
      const { explanation, error } = await explain(citation);
      expect(error).toBeUndefined();
      expect(explanation).toMatchObject({ same: true, figure: { citation } });
    }
  });

  it('of a row of a breakdown, filtered or not, is recomputed like any other', async () => {
    const { data } = await platform.ask(`{
      crossed: breakdown(indicator: USAGE_RATE, period: "2026-05", by: [PHASE, DEPARTMENT]) { nodes { figure { citation } } }
      filtered: breakdown(indicator: PORTFOLIO, by: [OPERATOR], filter: { department: ["water"], text: "a" }) { nodes { figure { citation } } }
    }`);
    const citations = [...data.crossed.nodes, ...data.filtered.nodes].map(
      ({ figure }: { figure: { citation: string } }) => figure.citation,
    );
    expect(citations.length).toBeGreaterThan(2);
    for (const citation of citations) {
      const { explanation, error } = await explain(citation);
      expect(error).toBeUndefined();
      expect(explanation).toMatchObject({ same: true, figure: { citation } });
    }
  });

  it.each([
    [
      'another department’s part',
      'PORTFOLIO@1 water 2026-05 known now on 2026-06-30 from housing.1 = 1',
    ],
    [
      'a department left out',
      'PORTFOLIO@1 ministry 2026-05 known now on 2026-06-30 from water.1 = 1',
    ],
    [
      'a version that never was',
      'PORTFOLIO@1 water 2026-05 known now on 2026-06-30 from water.999 = 1',
    ],
    [
      'a moment that is not yet',
      'PORTFOLIO@1 water 2026-05 known 2030-01-01T00:00:00.000Z on 2026-06-30 from water.1 = 1',
    ],
    ['a day that is not yet', 'PORTFOLIO@1 water 2026-05 known now on 2029-06-30 from water.1 = 1'],
    [
      'a definition that never was',
      'PORTFOLIO@7 water 2026-05 known now on 2026-06-30 from water.1 = 1',
    ],
    [
      'an instrument that it has not',
      'PORTFOLIO@1 water 2026-05 with jdma-3 known now on 2026-06-30 from water.1 = 1',
    ],
  ])('with %s is refused, not certified', async (_what, citation) => {
    const { explanation, error } = await explain(citation);
    expect(explanation).toBeNull();
    expect(error?.extensions?.['code']).toMatch(/^(BAD_INPUT|INVALID_INDICATOR)$/);
  });

  it('that was tampered with is not the same', async () => {
    const { data } = await platform.ask(
      '{ ministry { figure(indicator: PORTFOLIO) { citation } } }',
    );
    const { citation } = data.ministry.figure;
    const { explanation } = await explain(citation.replace(/= \d+$/, '= 17'));
    expect(explanation).toMatchObject({ same: false, figure: { value: 3 } });
  });

  it('that is none is refused with the remedy', async () => {
    const { error } = await explain('about thirty per cent');
    expect(error).toMatchObject({
      extensions: { code: 'BAD_INPUT' },
      message: expect.stringContaining('Copy the line'),
    });
  });

  it('needs the logs of the departments that it names', async () => {
    const { data } = await platform.ask(
      '{ ministry { figure(indicator: PORTFOLIO) { citation } } }',
    );
    platform.fault('water', 'refused');
    const { error } = await explain(data.ministry.figure.citation);
    await platform.mend('water');
    expect(error).toMatchObject({ extensions: { code: 'SOURCE_UNAVAILABLE' } });
  });
});

describe('From a figure one reaches', () => {
  it('its parts, their statements and the publications that brought them', async () => {
    const { data } = await platform.ask(
      '{ department(code: "housing") { figure(indicator: MANAGED_SHARE) { parts { nodes { id } } } } }',
    );
    const [{ id }] = data.department.figure.parts.nodes;
    const { data: found } = await platform.ask(
      `{ product(id: "${id}") { ... on HousingProduct { statements(kind: "OPERATORS") { totalCount nodes { kind part stated version source publisher publication recordedAt } } } } }`,
    );
    expect(found.product.statements).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          kind: 'OPERATORS',
          part: null,
          stated: '[{"from":"2025-01-06","operator":"CONTRACTOR"}]',
          version: 1,
          source: 'a register',
          publisher: expect.stringMatching(/\S/),
        },
      ],
    });
  });
});
