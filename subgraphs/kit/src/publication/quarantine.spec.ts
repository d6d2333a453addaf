import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defineDepartment } from '../department/define-department.ts';
import { runByIncubator } from '../sources/betagouv/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../testing/test-subgraph.ts';

const water = defineDepartment({
  code: 'water',
  sources: { betagouv: { sponsors: ['deb'], operatorsOf: runByIncubator } },
});

let subgraph: TestSubgraph;
let clock = new Date('2026-06-15T10:00:00Z');

beforeAll(async () => {
  subgraph = await startTestSubgraph(water, { now: () => clock });
  await subgraph.publishProducts(
    ['a', 'b', 'c', 'alone'].map((slug) => ({
      slug,
      name: slug,
      phases: [{ phase: 'OPERATED', from: '2025-01-01' }],
    })),
  );
});
afterAll(() => subgraph.stop());

const usage = (month: string, active: number) => ({
  metric: 'USAGE',
  month,
  values: [
    { code: 'ACTIVE_USERS', value: active, unit: 'USERS' },
    { code: 'TARGET_POPULATION', value: 400, unit: 'USERS' },
  ],
});

const measured = (month: string, counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([slug, active]) => ({
    slug,
    measurements: [usage(month, active)],
  }));

const LIST = `query ($decided: Boolean!) { water { quarantine(decided: $decided) {
  totalCount nodes { id subject kind part stated rule reason since publication publisher decision until }
} } }`;

async function quarantine(decided = false) {
  const { data, errors } = await subgraph.ask(LIST, { decided }, subgraph.publisher);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.water.quarantine;
}

async function rateOf(product: string, period: string, asOf: string | null = null) {
  const { data } = await subgraph.ask(
    `query ($id: ID!, $period: Period, $asOf: Moment) { waterProduct(id: $id) {
      figure(indicator: USAGE_RATE, period: $period, asOf: $asOf) {
        value reasons { code label } coverage { excluded { code count } }
      }
    } }`,
    { id: `water:${product}`, period, asOf },
  );
  return data.waterProduct.figure;
}

describe('A measurement of a month that has not begun', () => {
  it('is kept and told in the receipt, but is in no figure', async () => {
    const { receipt } = await subgraph.publish({
      key: randomUUID(),
      products: measured('2026-07', { a: 40 }),
    });
    expect(receipt).toMatchObject({ added: 0, changed: 0, quarantined: 1 });
    expect(receipt.outcomes.nodes).toMatchObject([{ outcome: 'QUARANTINED' }]);
    const { totalCount, nodes } = await quarantine();
    expect(totalCount).toBe(1);
    expect(nodes[0]).toMatchObject({
      subject: 'water:a',
      kind: 'USAGE',
      part: '2026-07',
      rule: 'month-not-begun',
      reason: 'Le mois mesuré n’avait pas commencé',
      publication: receipt.id,
      publisher: subgraph.publisher.id,
      decision: null,
    });
    clock = new Date('2026-08-15T10:00:00Z');
    const figure = await rateOf('a', '2026-07');
    expect(figure).toMatchObject({
      value: null,
      coverage: {
        excluded: [
          { code: 'WITHOUT_REPORT', count: 1 },
          { code: 'QUARANTINED_STATEMENTS', count: 1 },
        ],
      },
    });
    expect(figure.reasons).toContainEqual({
      code: 'IN_QUARANTINE',
      label: '1 déclaration attend en quarantaine',
    });
  });

  it('sent once more waits once, and leaves the version as it is', async () => {
    const before = await quarantine();
    clock = new Date('2026-06-20T10:00:00Z');
    const { receipt } = await subgraph.publish({
      key: randomUUID(),
      products: measured('2026-07', { a: 40 }),
    });
    expect(receipt).toMatchObject({ quarantined: 1 });
    expect(await quarantine()).toEqual(before);
    const again = await subgraph.publish({ key: randomUUID(), products: [] });
    expect(again.receipt.version).toBe(receipt.version);
  });

  it('is in figures from when its team releases it on, with who published it and who released it', async () => {
    const [{ id }] = (await quarantine()).nodes;
    clock = new Date('2026-08-20T10:00:00Z');
    const { receipt } = await subgraph.publish({ key: randomUUID(), releases: [id] });
    expect(receipt).toMatchObject({ added: 1, quarantined: 0 });
    expect(await rateOf('a', '2026-07')).toMatchObject({ value: 0.1, coverage: { excluded: [] } });
    expect(await rateOf('a', '2026-07', '2026-08-19')).toMatchObject({
      value: null,
      coverage: {
        excluded: [
          { code: 'WITHOUT_REPORT', count: 1 },
          { code: 'QUARANTINED_STATEMENTS', count: 1 },
        ],
      },
    });
    expect(await quarantine()).toMatchObject({ totalCount: 0 });
    expect((await quarantine(true)).nodes[0]).toMatchObject({ id, decision: 'RELEASED' });
  });

  it('may not be decided of twice', async () => {
    const [{ id }] = (await quarantine(true)).nodes;
    const { receipt, error } = await subgraph.publish({
      key: randomUUID(),
      rejections: [id, 'x', randomUUID()],
    });
    expect(receipt).toBeNull();
    expect(error?.extensions?.['problems']).toMatchObject([
      { path: 'rejections[0]', rule: 'waiting' },
      { path: 'rejections[1]', rule: 'waiting' },
      { path: 'rejections[2]', rule: 'waiting' },
    ]);
  });
});

describe('Counts of every product that fall to 0 at once', () => {
  it('are put aside, and the earlier figures stay', async () => {
    clock = new Date('2026-09-05T10:00:00Z');
    await subgraph.publishProducts(measured('2026-06', { a: 40, b: 80, c: 0 }));
    const { receipt } = await subgraph.publish({
      key: randomUUID(),
      products: measured('2026-08', { a: 0, b: 0, c: 0 }),
    });
    expect(receipt).toMatchObject({ added: 0, quarantined: 3 });
    expect(await rateOf('b', '2026-08')).toMatchObject({ value: null });
    expect(await rateOf('b', '2026-06')).toMatchObject({ value: 0.2 });
    expect((await quarantine()).nodes.map(({ rule }: { rule: string }) => rule)).toEqual([
      'all-zero',
      'all-zero',
      'all-zero',
    ]);
  });

  it('may be rejected: they stay readable, and are in no figure', async () => {
    const ids = (await quarantine()).nodes.map(({ id }: { id: string }) => id);
    const before = await subgraph.publish({ key: randomUUID(), products: [] });
    const { receipt } = await subgraph.publish({ key: randomUUID(), rejections: ids });
    expect(receipt).toMatchObject({
      added: 0,
      quarantined: 0,
      version: before.receipt.version + 1,
    });
    expect(await rateOf('a', '2026-08')).toMatchObject({
      value: null,
      coverage: { excluded: [{ code: 'WITHOUT_REPORT', count: 1 }] },
    });
    expect((await quarantine(true)).nodes.at(-1)).toMatchObject({ decision: 'REJECTED' });
  });

  it.each<{ what: string; counts: Readonly<Record<string, number>> }>([
    { what: 'one of them counts something', counts: { a: 0, b: 1 } },
    { what: 'there is one product alone', counts: { b: 0 } },
    { what: 'only one of them counted anything before', counts: { c: 0, b: 0, alone: 0 } },
  ])('are taken where $what', async ({ counts }) => {
    await subgraph.publishProducts(measured('2026-05', { b: 20 }));
    const { receipt } = await subgraph.publish({
      key: randomUUID(),
      dryRun: true,
      products: measured('2026-05', counts),
    });
    expect(receipt.quarantined).toBe(0);
  });

  it('give way to what is stated of the same month later', async () => {
    await subgraph.publish({ key: randomUUID(), products: measured('2026-08', { a: 0, b: 0 }) });
    const { receipt } = await subgraph.publish({
      key: randomUUID(),
      products: measured('2026-08', { a: 44, b: 88 }),
    });
    expect(receipt).toMatchObject({ added: 2, quarantined: 0 });
    expect(await quarantine()).toMatchObject({ totalCount: 0 });
    expect((await quarantine(true)).nodes.at(-1)).toMatchObject({ decision: 'SUPERSEDED' });
    expect(await rateOf('b', '2026-08')).toMatchObject({ value: 0.22 });
  });
});

describe('An identifier of a source that names another service than it did', () => {
  const identity = (title: string) => ({ source: 'jdma', identifier: '4012', title });

  it('puts aside all that the publication states of its product', async () => {
    clock = new Date('2026-09-08T10:00:00Z');
    await subgraph.publishProducts([
      { slug: 'c', sourceIdentities: [identity('Déclarer un prélèvement d’eau')] },
    ]);
    const { receipt } = await subgraph.publish({
      key: randomUUID(),
      products: [
        {
          slug: 'c',
          sourceIdentities: [identity('Demander une médaille')],
          measurements: [usage('2026-08', 300)],
        },
        { slug: 'alone', measurements: [usage('2026-08', 40)] },
      ],
    });
    expect(receipt).toMatchObject({ added: 1, quarantined: 2 });
    const { nodes } = await quarantine();
    expect(nodes).toMatchObject([{ rule: 'another-service' }, { rule: 'another-service' }]);
    const ids = nodes.map(({ id }: { id: string }) => id);
    await subgraph.publish({ key: randomUUID(), rejections: ids });
  });

  it('does so in a file, too', async () => {
    const rows = [
      { sheet: 'sourceIdentities', product: 'c', ...identity('Demander une médaille') },
      { sheet: 'measurements', product: 'c', ...usage('2026-08', 300) },
    ];
    const { receipt } = await subgraph.publishFile(
      rows.map((row) => JSON.stringify(row)).join('\n'),
      { dryRun: 'true' },
    );
    expect(receipt).toMatchObject({ added: 0, quarantined: 2 });
  });

  it('is not told from a title that is only worded anew', async () => {
    const receipt = await subgraph.publishProducts([
      { slug: 'c', sourceIdentities: [identity('Déclarer un prélèvement d’eau (2026)')] },
    ]);
    expect(receipt).toMatchObject({ changed: 1, quarantined: 0 });
  });
});

describe('The quarantine', () => {
  it('is for the department’s own publishers alone', async () => {
    const { data, errors } = await subgraph.ask(LIST, { decided: true });
    expect(data).toEqual({ water: { quarantine: null } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
    const other = { id: 'p', role: 'publisher', department: 'housing' } as const;
    const { errors: refused } = await subgraph.ask(LIST, { decided: true }, other);
    expect(refused?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('keeps the known time that an import claimed for what is released', async () => {
    clock = new Date('2026-09-10T10:00:00Z');
    await subgraph.publish({
      key: randomUUID(),
      knownAt: '2026-03-10',
      products: measured('2026-04', { a: 100 }),
    });
    const [{ id, ...waiting }] = (await quarantine()).nodes;
    expect(waiting).toMatchObject({ rule: 'month-not-begun', part: '2026-04' });
    const claimed = await subgraph.publish({
      key: randomUUID(),
      knownAt: '2026-03-10',
      releases: [id],
    });
    expect(claimed.error?.extensions?.['problems']).toMatchObject([{ path: 'knownAt' }]);
    const { receipt } = await subgraph.publish({ key: randomUUID(), releases: [id] });
    expect(receipt).toMatchObject({ added: 1 });
    expect(await rateOf('a', '2026-04', '2026-07-01')).toMatchObject({ value: 0.25 });
  });

  it('releases nothing of a product whose name waits, too, unless that is released with it', async () => {
    clock = new Date('2026-09-12T10:00:00Z');
    const title = (one: string) => ({ source: 'jdma', identifier: '77', title: one });
    await subgraph.publishProducts([{ slug: 'a', sourceIdentities: [title('Demander une aide')] }]);
    await subgraph.publish({
      key: randomUUID(),
      products: [
        {
          slug: 'newcomer',
          name: 'Newcomer',
          sourceIdentities: [title('Permis bateau')],
          measurements: [usage('2026-08', 40)],
        },
      ],
    });
    const { nodes } = await quarantine();
    const idOf = (wanted: string) =>
      nodes.find(({ kind }: { kind: string }) => kind === wanted)?.id as string;
    const { error } = await subgraph.publish({ key: randomUUID(), releases: [idOf('USAGE')] });
    expect(error?.extensions?.['problems']).toMatchObject([{ rule: 'known-product' }]);
    const { receipt } = await subgraph.publish({
      key: randomUUID(),
      releases: [idOf('NAME'), idOf('USAGE')],
    });
    expect(receipt).toMatchObject({ added: 2 });
    await subgraph.publish({ key: randomUUID(), rejections: [idOf('SOURCE_IDENTITY')] });
  });

  it('is decided of once, even where two decide at the same time', async () => {
    clock = new Date('2026-09-13T10:00:00Z');
    await subgraph.publish({ key: randomUUID(), products: measured('2026-12', { b: 40 }) });
    const [{ id }] = (await quarantine()).nodes;
    const runs = await Promise.all([
      subgraph.publish({ key: randomUUID(), rejections: [id] }),
      subgraph.publish({ key: randomUUID(), releases: [id] }),
      subgraph.publish({ key: randomUUID(), rejections: [id] }),
    ]);
    expect(runs.filter(({ receipt }) => receipt !== null)).toHaveLength(1);
    for (const { error } of runs) {
      if (error) expect(error.extensions?.['problems']).toMatchObject([{ rule: 'waiting' }]);
    }
  });
});
