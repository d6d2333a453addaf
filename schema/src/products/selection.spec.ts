import { describe, expect, it } from 'vitest';
import type { ProductRecord } from './record.ts';
import { type ProductSelection, selectProducts } from './selection.ts';

const product = (id: string, more: Partial<ProductRecord>): ProductRecord => ({
  id,
  name: id,
  url: null,
  team: null,
  sponsors: null,
  portfolio: null,
  aliases: [],
  phases: [],
  operators: [],
  milestones: {},
  movedFrom: null,
  movedTo: null,
  stopReason: null,
  demonstration: false,
  ...more,
});

const PRODUCTS = [
  product('water:secheresse', { name: 'Suivi de la Sécheresse', sponsors: ['deb'] }),
  product('water:cours-deau', {
    name: 'Cours d’eau',
    sponsors: ['deb', 'ofb'],
    portfolio: 'rivieres',
  }),
  product('water:nappes', { name: 'Nappes', portfolio: 'nappes' }),
];

const ALL: ProductSelection = {
  departments: null,
  phases: null,
  operators: null,
  sponsors: null,
  portfolios: null,
  text: null,
};

describe('Products are selected', () => {
  it.each<{ by: string; selection: Partial<ProductSelection>; ids: readonly string[] }>([
    { by: 'nothing', selection: {}, ids: ['secheresse', 'cours-deau', 'nappes'] },
    { by: 'a sponsor', selection: { sponsors: ['ofb'] }, ids: ['cours-deau'] },
    {
      by: 'any of two sponsors',
      selection: { sponsors: ['ofb', 'deb'] },
      ids: ['secheresse', 'cours-deau'],
    },
    { by: 'a sponsor that nobody has', selection: { sponsors: ['dgitm'] }, ids: [] },
    { by: 'a portfolio', selection: { portfolios: ['nappes'] }, ids: ['nappes'] },
    { by: 'a word whatever its accents', selection: { text: 'SECHER' }, ids: ['secheresse'] },
    { by: 'all of several words', selection: { text: 'sécheresse suivi' }, ids: ['secheresse'] },
    {
      by: 'words in spite of apostrophes',
      selection: { text: "cours d'eau" },
      ids: ['cours-deau'],
    },
    { by: 'the beginning of a word, not its middle', selection: { text: 'cheresse' }, ids: [] },
    {
      by: 'nothing but spaces',
      selection: { text: '  ' },
      ids: ['secheresse', 'cours-deau', 'nappes'],
    },
    {
      by: 'a sponsor and a word',
      selection: { sponsors: ['deb'], text: 'cours' },
      ids: ['cours-deau'],
    },
  ])('by $by', ({ selection, ids }) => {
    const selected = selectProducts(PRODUCTS, { ...ALL, ...selection }, '2026-06-30');
    expect(selected.map(({ id }) => id)).toEqual(ids.map((slug) => `water:${slug}`));
  });
});
