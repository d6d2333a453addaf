import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from './platform/start-test-platform.ts';
import { determinedBy } from './secrecy/linear-system.ts';

const NOW = new Date('2026-06-30T09:00:00Z');
const MONTH = '2026-05';
let platform: TestPlatform;

/** What each publication says of May: active users by product; three persons is the fewest that is told. */
const PUBLICATIONS: readonly (readonly [
  knownAt: string,
  counts: Readonly<Record<string, number>>,
])[] = [
  ['2026-06-01', { alone: 1, big: 640, middle: 57, small: 9 }],
  ['2026-06-05', { big: 655 }],
  ['2026-06-10', { late: 2, later: 31 }],
  ['2026-06-15', { alone: 44 }],
];

beforeAll(async () => {
  platform = await startTestPlatform({ now: () => NOW });
  for (const [knownAt, counts] of PUBLICATIONS) {
    const products = Object.entries(counts).map(([slug, active]) => ({
      slug,
      name: slug,
      phases: [{ phase: 'CONSTRUCTION', from: '2025-01-06' }],
      sponsors: ['deb'],
      measurements: [usage(active)],
    }));
    await platform.publish('water', products, { knownAt });
  }
  await platform.publish('housing', [
    {
      slug: 'only',
      name: 'only',
      phases: [{ phase: 'CONSTRUCTION', from: '2025-01-06' }],
      measurements: [usage(2)],
    },
  ]);
});
afterAll(() => platform.stop());

function usage(active: number) {
  return {
    metric: 'USAGE',
    month: MONTH,
    values: [
      { code: 'ACTIVE_USERS', value: active, unit: 'USERS' },
      { code: 'TARGET_POPULATION', value: 1000, unit: 'USERS' },
    ],
  };
}

const active = (components: readonly { readonly code: string; readonly value: number }[]) =>
  components.find(({ code }) => code === 'ACTIVE_USERS')?.value ?? null;

/** What was published of each product by a moment. */
function truthAt(moment: string): Readonly<Record<string, number>> {
  return Object.assign(
    {},
    ...PUBLICATIONS.flatMap(([at, counts]) => (at <= moment ? [counts] : [])),
  );
}

/** All that a stranger can learn of the month as it was known at a moment. */
async function askAll(moment: string, key?: string) {
  const asOf = `asOf: "${moment}T12:00:00Z"`;
  const slugs = Object.keys(truthAt(moment));
  const products = slugs.map(
    (slug, index) => `p${index}: waterProduct(id: "water:${slug}") {
      measurements(metric: "USAGE", ${asOf}) { nodes { hidden values { code value } } }
      figure(indicator: USAGE_RATE, period: "${MONTH}", ${asOf}) { value status components { code value } } }`,
  );
  const { data, errors } = await platform.ask(
    `{ ${products.join('\n')}
       department(code: "water") {
         figure(indicator: USAGE_RATE, period: "${MONTH}", ${asOf}) { components { code value } coverage { excluded { code count } }
           parts(first: 100) { nodes { id components { code value } } } }
         quarter: figure(indicator: USAGE_RATE, period: "2026-Q2", ${asOf}) { components { code value } }
         series(indicator: USAGE_RATE, from: "2026-04", to: "${MONTH}", ${asOf}) { components { code value } }
       }
       byProduct: breakdown(indicator: USAGE_RATE, by: [PRODUCT], period: "${MONTH}", first: 100, ${asOf}, filter: { department: ["water"] }) { nodes { keys { code } figure { components { code value } } } }
       bySponsor: breakdown(indicator: USAGE_RATE, by: [SPONSOR], period: "${MONTH}", ${asOf}, filter: { department: ["water"] }) { nodes { figure { components { code value } } } }
       byText: breakdown(indicator: USAGE_RATE, by: [DEPARTMENT], period: "${MONTH}", ${asOf}, filter: { text: "alone" }) { nodes { figure { components { code value } } } }
     }`,
    {},
    key,
  );
  expect(errors).toBeUndefined();
  return { data, slugs };
}

describe('Counts of fewer than three persons', () => {
  it('are in no list, product, part or row that a stranger can ask, with as many others as protect them', async () => {
    const { data, slugs } = await askAll('2026-06-03');
    const shown = Object.fromEntries(
      slugs.map((slug, index) => [slug, data[`p${index}`].measurements.nodes[0].hidden]),
    );
    expect(shown['alone']).toBe(true);
    const visible = slugs.filter((slug) => !shown[slug]);
    expect(visible).toHaveLength(2);
    expect(data[`p${slugs.indexOf('alone')}`].measurements.nodes[0].values[0].value).toBeNull();
    expect(data[`p${slugs.indexOf('alone')}`].figure).toMatchObject({
      value: null,
      status: 'SUPPRESSED',
      components: [],
    });
    const counts: Readonly<Record<string, number>> = { alone: 1, big: 640, middle: 57, small: 9 };
    const sum = visible.reduce((total, slug) => total + (counts[slug] ?? 0), 0);
    expect(active(data.bySponsor.nodes[0].figure.components)).toBe(sum);
    expect(
      data.byText.nodes.every(
        ({ figure }: { figure: { components: [] } }) => active(figure.components) === null,
      ),
    ).toBe(true);
  });

  it('are in the unfiltered totals, which hold two hidden ones or none', async () => {
    const { data } = await askAll('2026-06-03');
    expect(active(data.department.figure.components)).toBe(1 + 640 + 57 + 9);
    const { data: housing } = await platform.ask(
      `{ department(code: "housing") { figure(indicator: USAGE_RATE, period: "${MONTH}") { value status } } }`,
    );
    expect(housing.department.figure).toEqual({ value: null, status: 'SUPPRESSED' });
  });

  it('say SUPPRESSED of their own instrument, and nothing of an instrument that was not asked', async () => {
    const answers = (instrument: string, counts: Readonly<Record<string, number>>) => ({
      metric: 'SATISFACTION',
      instrument,
      month: MONTH,
      values: Object.entries(counts).map(([code, value]) => ({ code, value, unit: 'ANSWERS' })),
    });
    await platform.publish('transport', [
      {
        slug: 'asked',
        name: 'asked',
        phases: [{ phase: 'CONSTRUCTION', from: '2025-01-06' }],
        measurements: [answers('jdma-3', { GOOD: 2, MEDIUM: 0, BAD: 0 })],
      },
    ]);
    const figure = (instrument: string) =>
      `figure(indicator: USER_SATISFACTION, period: "${MONTH}", instrument: "${instrument}") { value status }`;
    const { data, errors } = await platform.ask(
      `{ transportProduct(id: "transport:asked") { own: ${figure('jdma-3')} other: ${figure('scale-1-5')} } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.transportProduct).toEqual({
      own: { value: null, status: 'SUPPRESSED' },
      other: { value: null, status: 'MISSING' },
    });
  });

  it('are shown to the department that published them, and to no other', async () => {
    const owner = await askAll('2026-06-03', 'water');
    expect(active(owner.data.p0.figure.components)).toBe(1);
    const other = await askAll('2026-06-03', 'housing');
    expect(other.data.p0.figure.status).toBe('SUPPRESSED');
  });

  it('cannot be computed from all that can be asked, at any moment, together', async () => {
    const equations: { terms: Map<string, number>; sum: number }[] = [];
    const leaf = (slug: string, moment: string) =>
      `${slug}=${truthAt(moment)[slug]}@${lastSaid(slug, moment)}`;
    const hidden = new Set<string>();
    for (const moment of ['2026-06-03', '2026-06-07', '2026-06-12', '2026-06-20']) {
      const { data, slugs } = await askAll(moment);
      slugs.forEach((slug, index) => {
        const [{ values, hidden: isHidden }] = data[`p${index}`].measurements.nodes;
        if (isHidden) hidden.add(leaf(slug, moment));
        else equations.push({ terms: new Map([[leaf(slug, moment), 1]]), sum: values[0].value });
      });
      const terms = new Map(slugs.map((slug) => [leaf(slug, moment), 1]));
      for (const figure of [data.department.figure, data.department.quarter]) {
        equations.push({ terms, sum: active(figure.components) ?? Number.NaN });
      }
    }
    expect(hidden.size).toBeGreaterThan(3);
    expect(equations.every(({ sum }) => !Number.isNaN(sum))).toBe(true);
    const determined = determinedBy(equations.map(({ terms }) => terms));
    expect([...hidden].filter((name) => determined.has(name))).toEqual([]);
  });
});

/** When a product's count was last said by a moment: the same saying is the same unknown. */
function lastSaid(slug: string, moment: string): string {
  return PUBLICATIONS.findLast(([at, counts]) => at <= moment && slug in counts)?.[0] ?? '';
}
