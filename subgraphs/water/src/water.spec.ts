import { describeSubgraph, given } from '@pilotage/kit/testing';
import { describe, expect, it } from 'vitest';
import { water } from './subgraph.ts';

describeSubgraph(water);

describe('What the water department alone knows', () => {
  const subgraph = given(water);

  it('tells which river basins a product serves, with their names', async () => {
    await subgraph().publishProducts([
      { slug: 'secheresse', name: 'Sécheresse', basins: ['LOIRE_BRETAGNE', 'RHIN_MEUSE'] },
      { slug: 'sans-bassin', name: 'Sans bassin' },
    ]);
    const { data } = await subgraph().ask(
      '{ waterProducts { nodes { id basins { code label en: label(lang: EN) } } } }',
    );
    expect(data.waterProducts.nodes).toEqual([
      { id: 'water:sans-bassin', basins: null },
      {
        id: 'water:secheresse',
        basins: [
          { code: 'LOIRE_BRETAGNE', label: 'Loire-Bretagne', en: 'Loire-Brittany' },
          { code: 'RHIN_MEUSE', label: 'Rhin-Meuse', en: 'Rhine-Meuse' },
        ],
      },
    ]);
  });

  it('tells which share of a territory was under drought restrictions, month by month', async () => {
    const month = (name: string, alert: number) => ({
      metric: 'DROUGHT_COVERAGE',
      month: name,
      values: [
        { code: 'VIGILANCE', value: 0.2, unit: 'RATIO' },
        { code: 'ALERT', value: alert, unit: 'RATIO' },
        { code: 'REINFORCED_ALERT', value: 0, unit: 'RATIO' },
        { code: 'CRISIS', value: 0, unit: 'RATIO' },
      ],
    });
    await subgraph().publishProducts([
      {
        slug: 'vigie',
        name: 'Vigie',
        measurements: [month('2026-07', 0.5), month('2026-06', 0.25)],
      },
    ]);
    const { data } = await subgraph().ask(
      `{ water { droughtCoverage(from: "2026-07") { totalCount nodes { product month vigilance alert reinforcedAlert crisis } } }
         waterProduct(id: "water:vigie") { droughtCoverage { nodes { month alert } } } }`,
    );
    expect(data.water.droughtCoverage).toEqual({
      totalCount: 1,
      nodes: [
        {
          product: 'water:vigie',
          month: '2026-07',
          vigilance: 0.2,
          alert: 0.5,
          reinforcedAlert: 0,
          crisis: 0,
        },
      ],
    });
    expect(data.waterProduct.droughtCoverage.nodes).toEqual([
      { month: '2026-06', alert: 0.25 },
      { month: '2026-07', alert: 0.5 },
    ]);
  });

  it.each([
    {
      what: 'a basin that is none',
      product: { basins: ['RHIN_MEUZE'] },
      path: 'products[0].basins[0]',
      remedy: 'Did you mean "RHIN_MEUSE"?',
    },
    {
      what: 'a share given as a percentage',
      product: { measurements: [drought({ ALERT: 45 })] },
      path: 'products[0].measurements[0].values[1].value',
      remedy: 'Divide a percentage by 100: 45 % is 0.45.',
    },
    {
      what: 'a share in a wrong unit',
      product: { measurements: [drought({}, 'PERCENT')] },
      path: 'products[0].measurements[0].values[0].unit',
      remedy: 'Convert the value to share (0 to 1), and say "RATIO".',
    },
    {
      what: 'levels that make more than the whole territory',
      product: { measurements: [drought({ ALERT: 0.9, CRISIS: 0.2 })] },
      path: 'products[0].measurements[0].values[0]',
      remedy: 'A place is under one level at a time: together they make at most 1.',
    },
  ])('refuses $what, and says where and what to do', async ({ product, path, remedy }) => {
    const problems = await subgraph().problemsOf({ slug: 'x', name: 'X', ...product });
    expect(problems).toContainEqual(expect.objectContaining({ path, remedy }));
  });

  it('refuses more than the whole territory in French, too', async () => {
    const measurements = [drought({ VIGILANCE: 0, ALERT: 0.9, CRISIS: 0.2 })];
    const problems = await subgraph().problemsOf({ slug: 'x', name: 'X', measurements });
    const message = 'Les niveaux totalisent 1.100 du territoire.';
    const remedy = 'Un lieu relève d’un seul niveau à la fois\u00a0: ensemble, ils font au plus 1.';
    expect(problems).toMatchObject([{ fr: { message, remedy } }]);
  });
});

function drought(values: Readonly<Record<string, number>>, unit = 'RATIO') {
  const codes = ['VIGILANCE', 'ALERT', 'REINFORCED_ALERT', 'CRISIS'];
  return {
    metric: 'DROUGHT_COVERAGE',
    month: '2026-07',
    values: codes.map((code) => ({ code, value: values[code] ?? 0, unit })),
  };
}
