import { describeSubgraph, given } from '@pilotage/kit/testing';
import { describe, expect, it } from 'vitest';
import { transport } from './subgraph.ts';

describeSubgraph(transport);

const reader = {
  code: 'chemins-de-fer',
  name: 'Chemins de fer (exemple)',
  modes: ['RAIL', 'BUS'],
  countries: ['FR', 'BE'],
  from: '2023-09-01',
};

describe('What the transport department alone knows', () => {
  const subgraph = given(transport);

  it('tells which operators read the luggage tag, where, and how often', async () => {
    await subgraph().publishProducts([
      {
        slug: 'etiquette-bagage',
        name: 'Étiquette bagage',
        sponsors: ['dgitm'],
        tagReaders: [reader],
        measurements: [
          {
            metric: 'TAG_SCANS',
            month: '2024-07',
            values: [{ code: 'SCANS', value: 250_000, unit: 'SCANS' }],
          },
        ],
      },
    ]);
    const { data } = await subgraph().ask(
      `{ transportProducts(filter: { sponsor: ["dgitm"] }) { nodes { name
           tagReaders { nodes { code name modes { code } countries { code label } from until } }
           tagScans(from: "2024-06", to: "2024-08") { nodes { month scans bagsFound } } } } }`,
    );
    expect(data.transportProducts.nodes).toEqual([
      {
        name: 'Étiquette bagage',
        tagReaders: {
          nodes: [
            {
              code: 'chemins-de-fer',
              name: 'Chemins de fer (exemple)',
              modes: [{ code: 'RAIL' }, { code: 'BUS' }],
              countries: [
                { code: 'FR', label: 'France' },
                { code: 'BE', label: 'Belgique' },
              ],
              from: '2023-09-01',
              until: null,
            },
          ],
        },
        tagScans: { nodes: [{ month: '2024-07', scans: 250_000, bagsFound: null }] },
      },
    ]);
  });

  it.each([
    {
      what: 'a country that is none',
      change: { countries: ['FR', 'ZZ'] },
      path: 'products[0].tagReaders[0].countries[1]',
    },
    {
      what: 'a reader in no country',
      change: { countries: [] },
      path: 'products[0].tagReaders[0].countries',
    },
    {
      what: 'a reader that stops before it begins',
      change: { until: '2023-01-01' },
      path: 'products[0].tagReaders[0].until',
    },
  ])('refuses $what, and says where', async ({ change, path }) => {
    const problems = await subgraph().problemsOf({
      slug: 'x',
      name: 'X',
      tagReaders: [{ ...reader, ...change }],
    });
    expect(problems).toEqual([expect.objectContaining({ path })]);
  });
});
