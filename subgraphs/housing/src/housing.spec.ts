import { describeSubgraph, given } from '@pilotage/kit/testing';
import { describe, expect, it } from 'vitest';
import { housing } from './subgraph.ts';

describeSubgraph(housing);

describe('What the housing department alone knows', () => {
  const subgraph = given(housing);

  it('tells the homes, agreements and renovation files that a product handled, and null for what it did not report', async () => {
    await subgraph().publishProducts([
      {
        slug: 'apl',
        name: 'APiLos',
        measurements: [
          {
            metric: 'HOUSING_ACTIVITY',
            month: '2026-09',
            values: [
              { code: 'RENTED_HOMES', value: 1200, unit: 'HOMES' },
              { code: 'AGREEMENTS', value: 85, unit: 'AGREEMENTS' },
            ],
          },
        ],
      },
    ]);
    const { data } = await subgraph().ask(
      `{ housingProduct(id: "housing:apl") {
           activity { nodes { month rentedHomes agreements renovationFiles } }
           measurements(metric: "HOUSING_ACTIVITY") { nodes { month instrument values { code value unit unitLabel } } } } }`,
    );
    expect(data.housingProduct.activity.nodes).toEqual([
      { month: '2026-09', rentedHomes: 1200, agreements: 85, renovationFiles: null },
    ]);
    expect(data.housingProduct.measurements.nodes).toEqual([
      {
        month: '2026-09',
        instrument: null,
        values: [
          { code: 'RENTED_HOMES', value: 1200, unit: 'HOMES', unitLabel: 'logements' },
          { code: 'AGREEMENTS', value: 85, unit: 'AGREEMENTS', unitLabel: 'conventions' },
          { code: 'RENOVATION_FILES', value: null, unit: 'FILES', unitLabel: 'dossiers' },
        ],
      },
    ]);
  });

  it.each([
    {
      what: 'homes counted in files',
      value: { code: 'RENTED_HOMES', value: 12, unit: 'FILES' },
      path: 'products[0].measurements[0].values[0].unit',
      remedy: 'Convert the value to homes, and say "HOMES".',
    },
    {
      what: 'half a home',
      value: { code: 'RENTED_HOMES', value: 0.5, unit: 'HOMES' },
      path: 'products[0].measurements[0].values[0].value',
      remedy: 'Give a whole number from 0 to 10000000000.',
    },
  ])('refuses $what, and says where and what to do', async ({ value, path, remedy }) => {
    const problems = await subgraph().problemsOf({
      slug: 'x',
      name: 'X',
      measurements: [{ metric: 'HOUSING_ACTIVITY', month: '2026-09', values: [value] }],
    });
    expect(problems).toEqual([expect.objectContaining({ path, remedy })]);
  });
});
