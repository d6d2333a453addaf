import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defineDepartment } from '../department/define-department.ts';
import { runByIncubator } from '../sources/betagouv/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../testing/test-subgraph.ts';

const water = defineDepartment({
  code: 'water',
  sources: { betagouv: { sponsors: ['deb'], operatorsOf: runByIncubator } },
});

let subgraph: TestSubgraph;
let clock = new Date('2026-06-01T10:00:00Z');

const usage = (month: string, active: number) => ({
  metric: 'USAGE',
  month,
  values: [
    { code: 'ACTIVE_USERS', value: active, unit: 'USERS' },
    { code: 'TARGET_POPULATION', value: 100, unit: 'USERS' },
  ],
});

beforeAll(async () => {
  subgraph = await startTestSubgraph(water, { now: () => clock });
  await subgraph.publishProducts([
    {
      slug: 'a',
      name: 'A',
      measurements: [usage('2026-04', 40), usage('2026-05', 50)],
      objectives: [
        {
          code: 'o',
          name: 'Faster',
          from: '2026-01-01',
          until: '2027-01-01',
          keyResults: [
            {
              code: 'k',
              name: 'Delay',
              unit: 'days',
              heading: 'DOWN',
              baseline: 60,
              target: 30,
              dueOn: '2026-12-01',
            },
          ],
        },
      ],
      keyResultReadings: [{ objective: 'o', keyResult: 'k', on: '2026-03-01', value: 50 }],
    },
  ]);
  clock = new Date('2026-06-10T10:00:00Z');
});
afterAll(() => subgraph.stop());

let keys = 0;
const retract = (retractions: readonly object[], more: object = {}) => {
  keys += 1;
  return subgraph.publish({ key: `retraction ${keys}`, retractions, ...more });
};
const months = async (asOf?: string) => {
  const { data } = await subgraph.ask(
    'query ($asOf: Moment) { waterProduct(id: "water:a") { measurements(metric: "USAGE", asOf: $asOf) { nodes { month } } } }',
    { asOf },
  );
  return data.waterProduct.measurements.nodes.map(({ month }: { month: string }) => month);
};

describe('A retraction', () => {
  it('takes a fact back: from then on there is none, and before it was so', async () => {
    const { receipt } = await retract([{ product: 'a', kind: 'USAGE', part: '2026-04' }]);
    expect(receipt).toMatchObject({
      changed: 1,
      outcomes: { nodes: [{ path: 'retractions[0]', kind: 'USAGE' }] },
    });
    expect(await months()).toEqual(['2026-05']);
    expect(await months('2026-06-05')).toEqual(['2026-04', '2026-05']);
  });

  it('a second time is already so, and can be stated again', async () => {
    const { receipt } = await retract([{ product: 'a', kind: 'USAGE', part: '2026-04' }]);
    expect(receipt).toMatchObject({ changed: 0, alreadySo: 1 });
    await subgraph.publishProducts([{ slug: 'a', measurements: [usage('2026-04', 44)] }]);
    expect(await months()).toEqual(['2026-04', '2026-05']);
  });

  it('of a time when the fact was not known is refused, with a later time as the remedy', async () => {
    const { receipt, error } = await retract([{ product: 'a', kind: 'USAGE', part: '2026-05' }], {
      knownAt: '2026-05-31',
    });
    expect(receipt).toBeNull();
    expect(error?.extensions?.['problems']).toEqual([
      expect.objectContaining({
        path: expect.stringMatching(/^retractions\[0\]/),
        remedy: expect.stringContaining('later'),
      }),
    ]);
  });

  it('stands in the history of the fact, with when and by which publisher', async () => {
    const { data } = await subgraph.ask(
      '{ waterProduct(id: "water:a") { statements(kind: "USAGE", part: "2026-04") { nodes { stated version publisher recordedAt } } } }',
    );
    const history = data.waterProduct.statements.nodes;
    expect(history.map(({ stated }: { stated: string | null }) => stated === null)).toEqual([
      false,
      true,
      false,
    ]);
    expect(history[1]).toMatchObject({
      publisher: 'publisher-of-water',
      recordedAt: '2026-06-10T10:00:00.000Z',
    });
  });

  it('of what the department states of itself needs no product, and has its history too', async () => {
    const posts = [{ role: 'SUPPORT', contract: 'INTERNAL', count: 4 }];
    await subgraph.publish({ key: 'own', staffing: [{ from: '2026-01-01', posts }] });
    await retract([{ kind: 'STAFFING', part: '2026-01-01' }]);
    const { data } = await subgraph.ask(
      '{ water { staffing { totalCount } statements(kind: "STAFFING") { totalCount nodes { part stated } } } }',
    );
    expect(data.water).toMatchObject({
      staffing: { totalCount: 0 },
      statements: { totalCount: 2, nodes: [{ part: '2026-01-01' }, { stated: null }] },
    });
  });

  it.each([
    [
      'an unknown kind',
      { product: 'a', kind: 'USAG', part: '2026-04' },
      'retractions[0].kind',
      'Did you mean "USAGE"?',
    ],
    ['no kind', { product: 'a' }, 'retractions[0].kind', 'Give it.'],
    [
      'an unknown product',
      { product: 'b', kind: 'USAGE', part: '2026-04' },
      'retractions[0].product',
      'published here',
    ],
    [
      'a part that was never stated',
      { product: 'a', kind: 'USAGE', part: '2026-03' },
      'retractions[0].part',
      'Did you mean',
    ],
    [
      'an objective that has readings',
      { product: 'a', kind: 'OBJECTIVE', part: 'o' },
      'retractions[0]',
      'Take them back, too',
    ],
  ])('of %s is refused, and nothing is taken back', async (_what, one, path, remedy) => {
    const { receipt, error } = await retract([
      one,
      { product: 'a', kind: 'USAGE', part: '2026-05' },
    ]);
    expect(receipt).toBeNull();
    expect(error?.extensions?.['problems']).toEqual([
      expect.objectContaining({ path, remedy: expect.stringContaining(remedy) }),
    ]);
    expect(await months()).toContain('2026-05');
  });

  it('of an objective together with its readings is taken', async () => {
    const { receipt } = await retract([
      { product: 'a', kind: 'OBJECTIVE', part: 'o' },
      { product: 'a', kind: 'KEY_RESULT_READING', part: 'o k 2026-03-01' },
    ]);
    expect(receipt).toMatchObject({ changed: 2 });
  });

  it('names the product by its whole id as well', async () => {
    const { receipt } = await retract([{ product: 'water:a', kind: 'USAGE', part: '2026-04' }]);
    expect(receipt).toMatchObject({ changed: 1 });
    await subgraph.publishProducts([{ slug: 'a', measurements: [usage('2026-04', 44)] }]);
    expect(await months()).toEqual(['2026-04', '2026-05']);
  });

  it('and a statement of the same fact are refused: each fact is stated once', async () => {
    const { error } = await retract([{ product: 'a', kind: 'USAGE', part: '2026-05' }], {
      products: [{ slug: 'a', measurements: [usage('2026-05', 51)] }],
    });
    expect(error?.extensions?.['problems']).toMatchObject([{ rule: 'stated-once' }]);
  });
});
