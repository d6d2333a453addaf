import { runByIncubator, type Startup } from '@pilotage/kit/sources/betagouv';
import { describe, expect, it } from 'vitest';
import type { KnownProduct } from './known-products.ts';
import { type PlanOptions, planImport } from './plan.ts';

const sources = [
  { code: 'water', source: { sponsors: ['deb'], operatorsOf: runByIncubator } },
  { code: 'maritime', source: { sponsors: ['dgampa'], operatorsOf: runByIncubator } },
  { code: 'housing', source: { sponsors: ['dhup'], operatorsOf: runByIncubator } },
];

const startup = (
  slug: string,
  sponsors: readonly string[],
  more: Partial<Startup> = {},
): Startup => ({
  slug,
  name: slug,
  url: null,
  phases: [],
  launchedOn: null,
  sponsors,
  formerSlugs: [],
  incubators: [],
  ...more,
});

const known = (id: string, more: Partial<KnownProduct> = {}): KnownProduct => ({
  id,
  slugs: [id.slice(id.indexOf(':') + 1)],
  operators: [],
  movedFrom: null,
  ...more,
});

function plan(startups: readonly Startup[], more: Partial<PlanOptions> = {}) {
  return planImport({
    startups,
    organisations: null,
    sources,
    known: [],
    only: null,
    move: false,
    today: '2026-06-01',
    movedOn: '2026-06-01',
    ...more,
  });
}

const slugs = ({ plan: { departments } }: ReturnType<typeof plan>) =>
  Object.fromEntries(
    departments.map(({ code, products }) => [
      code,
      products.map((product) => (product as { slug: string }).slug),
    ]),
  );

describe('An import', () => {
  it('gives each product to the department of its sponsors, and lists those that nobody claims', () => {
    const made = plan([
      startup('a', ['deb']),
      startup('b', ['dhup', 'dinum']),
      startup('c', ['dinum']),
    ]);
    expect(slugs(made)).toEqual({ water: ['a'], housing: ['b'] });
    expect(made.plan.unclaimed).toEqual(['c']);
  });

  it('gives a product that several claim to one, and says why', () => {
    const made = plan([
      startup('envergo', ['dhup', 'deb']),
      startup('monitorfish', ['deb', 'dgampa']),
    ]);
    expect(slugs(made)).toEqual({ water: ['envergo'], maritime: ['monitorfish'] });
    expect(made.plan.contested).toEqual([
      { slug: 'envergo', department: 'water', because: 'ORDER', claimants: ['water', 'housing'] },
      {
        slug: 'monitorfish',
        department: 'maritime',
        because: 'OVERRIDE',
        claimants: ['water', 'maritime'],
      },
    ]);
  });

  it('for one department sends nothing to the others', () => {
    expect(
      slugs(plan([startup('a', ['deb']), startup('b', ['dhup'])], { only: 'housing' })),
    ).toEqual({ housing: ['b'] });
  });

  it('refuses a product that lives in another department, under a former slug too', () => {
    const { problems } = plan([startup('new', ['dhup'], { formerSlugs: ['old'] })], {
      known: [known('water:old')],
    });
    expect(problems).toMatchObject([
      {
        record: 'new',
        message: expect.stringContaining('water:old'),
        remedy: expect.stringContaining('--move'),
      },
    ]);
  });

  it('that moves it publishes both ends', () => {
    const { plan: made, problems } = plan([startup('new', ['dhup'], { formerSlugs: ['old'] })], {
      known: [known('water:old')],
      move: true,
    });
    expect(problems).toEqual([]);
    expect(made.moves).toEqual([{ from: 'water:old', to: 'housing:new' }]);
    expect(made.departments).toMatchObject([
      {
        code: 'water',
        products: [{ slug: 'old', movedTo: { product: 'housing:new', on: '2026-06-01' } }],
      },
      {
        code: 'housing',
        products: [{ slug: 'new', movedFrom: { product: 'water:old', on: '2026-06-01' } }],
      },
    ]);
  });

  it('brings a product that comes back home to the id that it had there', () => {
    const { plan: made } = plan([startup('x', ['deb'])], {
      known: [known('housing:x', { movedFrom: 'water:x' })],
      move: true,
    });
    expect(made.moves).toEqual([{ from: 'housing:x', to: 'water:x' }]);
    expect(made.departments.find(({ code }) => code === 'water')?.products).toMatchObject([
      { slug: 'x', movedTo: null },
    ]);
  });

  it('does not overrule a department that says itself who runs a product', () => {
    const operators = [{ operator: 'SERVICE', from: '2026-01-01' }] as const;
    const { plan: made } = plan([startup('a', ['deb'])], {
      known: [known('water:a', { operators })],
    });
    expect(made.operatorsKept).toEqual(['water:a']);
    expect(made.departments[0]?.products[0]).not.toHaveProperty('operators');
  });

  it('reports what it leaves alone: products that the file does not name, or that nobody claims any more', () => {
    const { plan: made } = plan([startup('a', ['dinum'])], {
      known: [known('water:a'), known('water:b')],
    });
    expect(made.leftAlone).toEqual([
      { id: 'water:a', because: 'no department claims it' },
      { id: 'water:b', because: 'the file does not name it' },
    ]);
  });

  it('leaves out a former slug that names two products', () => {
    const { plan: made } = plan([
      startup('a', ['deb'], { formerSlugs: ['x'] }),
      startup('b', ['deb'], { formerSlugs: ['x'] }),
    ]);
    expect(made.ambiguousSlugs).toEqual([{ slug: 'x', products: ['a', 'b'] }]);
    expect(JSON.stringify(made.departments)).not.toContain('"x"');
  });

  it('reports phases that are planned, and sponsors that the organisations’ file does not hold', () => {
    const phases = [{ name: 'construction', start: '2026-09-01' }];
    const { plan: made } = plan([startup('a', ['deb', 'unknown'], { phases })], {
      organisations: new Set(['deb']),
    });
    expect(made.planned).toEqual([{ slug: 'a', phase: 'CONSTRUCTION', from: '2026-09-01' }]);
    expect(made.unknownSponsors).toEqual(['unknown']);
  });
});
