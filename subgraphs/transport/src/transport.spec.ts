import { describeSubgraph, given } from '@pilotage/kit/testing';
import { describe, expect, it } from 'vitest';
import { country } from './facts/countries.ts';
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

  it('keeps both times of an operator that stopped reading the tag and started again', async () => {
    const times = [
      { ...reader, until: '2024-01-01' },
      { ...reader, countries: ['FR'], from: '2025-01-01' },
    ];
    await subgraph().publishProducts([{ slug: 'twice', name: 'Twice', tagReaders: times }]);
    const { data } = await subgraph().ask(
      '{ transportProduct(id: "transport:twice") { tagReaders { nodes { code from until } } } }',
    );
    expect(data.transportProduct.tagReaders.nodes).toEqual([
      { code: 'chemins-de-fer', from: '2023-09-01', until: '2024-01-01' },
      { code: 'chemins-de-fer', from: '2025-01-01', until: null },
    ]);
  });

  it('refuses more bags given back than scans, at the bags', async () => {
    const value = (code: string, count: number, unit: string) => ({ code, value: count, unit });
    const values = [value('BAGS_FOUND', 11, 'BAGS'), value('SCANS', 10, 'SCANS')];
    const problems = await subgraph().problemsOf({
      slug: 'bags',
      name: 'Bags',
      measurements: [{ metric: 'TAG_SCANS', month: '2024-07', values }],
    });
    expect(problems).toMatchObject([{ path: 'products[0].measurements[0].values[0]', value: 11 }]);
    expect(problems[0]?.fr).toEqual({
      message: 'Il y a plus de bagages rendus (11) que de lectures (10).',
      remedy:
        'Un bagage est rendu une fois son étiquette lue\u00a0: vérifiez lequel des deux nombres est faux.',
    });
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

  it.each([
    ['countries', 'Il n’a aucun pays.'],
    ['modes', 'Il n’a aucun mode de transport.'],
  ])('refuses a reader without %s in French, too', async (field, message) => {
    const problems = await subgraph().problemsOf({
      slug: 'x',
      name: 'X',
      tagReaders: [{ ...reader, [field]: [] }],
    });
    const remedy = 'Donnez-en au moins un\u00a0; un opérateur qui a cessé porte un `until`.';
    expect(problems).toMatchObject([{ fr: { message, remedy } }]);
  });
});

describe('The countries of ISO 3166-1', () => {
  const codes = country.terms.map(({ code }) => code);

  it('are the 249 that are officially assigned, each named in French and English', () => {
    expect(new Set(codes).size).toBe(249);
    expect(codes.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
    const unnamed = country.terms.filter(
      ({ code, label }) => label.fr === code || label.en === code,
    );
    expect(unnamed).toEqual([]);
    expect(country.terms).toContainEqual({
      code: 'BE',
      label: { fr: 'Belgique', en: 'Belgium' },
      meaning: 'Belgium (Belgique).',
    });
  });

  it('are neither unions, nor states that have ceased, nor codes kept for private use', () => {
    const others = ['UK', 'EL', 'EU', 'UN', 'FX', 'DD', 'SU', 'YU', 'AN', 'XK', 'ZZ'];
    expect(others.filter((code) => codes.includes(code))).toEqual([]);
  });
});

describe('Who writes a country as others do', () => {
  const subgraph = given(transport);

  it.each([
    ['UK', 'Did you mean "GB"?'],
    ['EL', 'Did you mean "GR"?'],
  ])('%s is told: %s', async (code, remedy) => {
    const problems = await subgraph().problemsOf({
      slug: 'x',
      name: 'X',
      tagReaders: [{ ...reader, countries: [code] }],
    });
    expect(problems).toMatchObject([{ remedy }]);
  });
});
