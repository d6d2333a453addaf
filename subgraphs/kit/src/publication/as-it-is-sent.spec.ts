import { describe, expect, it } from 'vitest';
import { defineDepartment } from '../department/define-department.ts';
import { oneFact, terms } from '../facts/index.ts';
import { runByIncubator } from '../sources/betagouv/index.ts';
import { given } from '../testing/given.ts';

const basins = oneFact({
  code: 'BASINS',
  field: 'basins',
  description: 'River basins (bassins).',
  value: terms(
    {
      type: 'Basin',
      description: 'A river basin (bassin).',
      terms: [{ code: 'LOIRE', label: { fr: 'Loire', en: 'Loire' }, meaning: 'The Loire.' }],
    },
    'River basins.',
  ),
});

const subgraph = given(
  defineDepartment({
    code: 'water',
    sources: { betagouv: { sponsors: ['deb'], operatorsOf: runByIncubator } },
    facts: [basins],
  }),
  { now: () => new Date('2026-10-15T10:00:00Z') },
);

const measured = (more: object) => ({
  measurements: [{ metric: 'RESOURCES', month: '2026-08', ...more }],
});
const budget = (more: object) => measured({ values: [{ code: 'BUDGET', unit: 'EUROS', ...more }] });
const posts = (more: object) => ({
  staffing: [
    { from: '2026-01-01', posts: [{ role: 'DEVELOPER', contract: 'INTERNAL', count: 1, ...more }] },
  ],
});

describe('A value that nobody could publish is told by its place and remedy, and not by GraphQL:', () => {
  it.each([
    {
      what: 'half a post',
      product: posts({ count: 1.5 }),
      path: 'products[0].staffing[0].posts[0].count',
      remedy: /^Give a whole number from 0 to 10000\.$/,
    },
    {
      what: 'more posts than an Int can hold',
      product: posts({ count: 3_000_000_000 }),
      path: 'products[0].staffing[0].posts[0].count',
      remedy: /^Give a whole number from 0 to 10000\.$/,
    },
    {
      what: 'fewer posts than none',
      product: posts({ count: -1 }),
      path: 'products[0].staffing[0].posts[0].count',
      remedy: /^Give a whole number from 0 to 10000\.$/,
    },
    {
      what: 'a value without its unit',
      product: budget({ value: 12, unit: null }),
      path: 'products[0].measurements[0].values[0].unit',
      remedy: /^Give it\. The unit here is EUROS/,
    },
    {
      what: 'a unit without its value',
      product: budget({}),
      path: 'products[0].measurements[0].values[0].value',
      remedy: /not known is not 0/,
    },
    {
      what: 'a measurement without its values',
      product: measured({}),
      path: 'products[0].measurements[0].values',
      remedy: /^Give it\./,
    },
    {
      what: 'a measurement without its month',
      product: measured({ month: null, values: [{ code: 'BUDGET', unit: 'EUROS', value: 1 }] }),
      path: 'products[0].measurements[0].month',
      remedy: /YYYY-MM/,
    },
    {
      what: 'a list of codes with nothing in it',
      product: { basins: [null] },
      path: 'products[0].basins[0]',
      remedy: /Leave it out of the list/,
    },
    {
      what: 'a phase that is none',
      product: { phases: [null] },
      path: 'products[0].phases[0]',
      remedy: /Leave it out of the list/,
    },
    {
      what: 'a phase without its day',
      product: { phases: [{ phase: 'CONSTRUCTION' }] },
      path: 'products[0].phases[0].from',
      remedy: /^Give it\./,
    },
    {
      what: 'an operator without its code',
      product: { operators: [{ from: '2026-01-01' }] },
      path: 'products[0].operators[0].operator',
      remedy: /^Give it\. Known: SERVICE/,
    },
    {
      what: 'a move to nowhere',
      product: { movedTo: { on: '2026-01-01' } },
      path: 'products[0].movedTo.product',
      remedy: /^Give it\./,
    },
    {
      what: 'a product without its slug',
      product: { slug: null },
      path: 'products[0].slug',
      remedy: /^Give it\./,
    },
    ...['phases', 'operators', 'milestones', 'staffing', 'measurements', 'formerSlugs'].map(
      (field) => ({
        what: `null for the list ${field}`,
        product: { [field]: null },
        path: `products[0].${field}`,
        remedy: /^Leave the field out, or give an empty list\.$/,
      }),
    ),
  ])('$what', async ({ product, path, remedy }) => {
    const problems = await subgraph().problemsOf({ slug: 'sent', name: 'Sent', ...product });
    expect(problems).toEqual([
      expect.objectContaining({ path, remedy: expect.stringMatching(remedy) }),
    ]);
  });

  it('null for the list of products, or in it', async () => {
    const { error: ofNull } = await subgraph().publish({ key: 'no list', products: null });
    expect(ofNull?.extensions?.['problems']).toMatchObject([{ path: 'products' }]);
    const { error: ofItem } = await subgraph().publish({ key: 'no item', products: [null] });
    expect(ofItem?.extensions?.['problems']).toMatchObject([{ path: 'products[0]' }]);
  });

  it.each(['1e999', '-1e999'])(
    'a number that is none, %s, in the text of the mutation',
    async (n) => {
      const { errors } = await subgraph().ask(
        `mutation { publishWater(input: { key: "inline", products: [{ slug: "inline", name: "Inline",
         measurements: [{ metric: "RESOURCES", month: "2026-08", values: [{ code: "BUDGET", unit: "EUROS", value: ${n} }] }],
         staffing: [{ from: "2026-01-01", posts: [{ role: "DEVELOPER", contract: "INTERNAL", count: ${n} }] }],
         engagements: [{ code: "e", operation: "X", unit: "jours", baseline: ${n}, goal: 1, from: "2026-02-01" }]
       }] }) { id } }`,
        {},
        subgraph().publisher,
      );
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'INVALID_PUBLICATION',
        problemCount: 3,
      });
    },
  );

  it('a text for a number, which GraphQL refuses with its place and a code', async () => {
    const { error } = await subgraph().publish({
      key: 'text',
      products: [{ slug: 'text', name: 'Text', ...budget({ value: '12' }) }],
    });
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(error?.message).toContain('products[0].measurements[0].values[0].value');
  });
});

describe('A number larger than anything that it could count is refused', () => {
  const largest = [
    { what: 'a budget', product: budget({ value: 1e12 + 1 }), kept: budget({ value: 1e12 }) },
    {
      what: 'users',
      product: {
        measurements: [
          {
            metric: 'USAGE',
            month: '2026-08',
            values: [
              { code: 'ACTIVE_USERS', value: 1, unit: 'USERS' },
              { code: 'TARGET_POPULATION', value: 1e10 + 1, unit: 'USERS' },
            ],
          },
        ],
      },
      kept: {
        measurements: [
          {
            metric: 'USAGE',
            month: '2026-08',
            values: [
              { code: 'ACTIVE_USERS', value: 1, unit: 'USERS' },
              { code: 'TARGET_POPULATION', value: 1e10, unit: 'USERS' },
            ],
          },
        ],
      },
    },
    { what: 'posts', product: posts({ count: 10_001 }), kept: posts({ count: 10_000 }) },
    ...[1, -1].map((sign) => ({
      what: `a baseline ${sign === 1 ? 'above' : 'below'} 0`,
      product: engaged(sign * (1e12 + 1)),
      kept: engaged(sign * 1e12),
    })),
  ];
  it.each(largest)('$what', async ({ product, kept }) => {
    const one = { slug: 'large', name: 'Large' };
    expect(await subgraph().problemsOf({ ...one, ...product })).toHaveLength(1);
    expect(await subgraph().problemsOf({ ...one, ...kept })).toEqual([]);
  });
});

function engaged(baseline: number) {
  const engagement = { code: 'e', operation: 'X', unit: 'jours', goal: 1, from: '2026-02-01' };
  return { engagements: [{ ...engagement, baseline }] };
}
