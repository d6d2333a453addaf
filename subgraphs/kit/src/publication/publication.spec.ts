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

beforeAll(async () => {
  subgraph = await startTestSubgraph(water, { now: () => clock });
});
afterAll(() => subgraph.stop());

let keys = 0;
const key = () => `key-${++keys}`;
const product = (slug: string, more: object = {}) => ({ slug, name: slug, ...more });
const nameOf = async (id: string, asOf?: string) => {
  const { data } = await subgraph.ask(
    'query ($asOf: Moment) { page: waterProducts(asOf: $asOf, first: 100) { nodes { id name } } }',
    { asOf },
  );
  return data.page.nodes.find((node: { id: string }) => node.id === `water:${id}`)?.name ?? null;
};

describe('A publication', () => {
  it('is taken with a receipt that says what it did, statement by statement', async () => {
    const { receipt } = await subgraph.publish({
      key: key(),
      products: [product('a', { url: 'https://a.fr' })],
    });
    expect(receipt).toMatchObject({
      department: 'water',
      version: 1,
      added: 2,
      changed: 0,
      alreadySo: 0,
      dryRun: false,
      replayed: false,
    });
    expect(receipt.outcomes.nodes).toEqual([
      { path: 'products[0].name', subject: 'water:a', kind: 'NAME', outcome: 'ADDED' },
      { path: 'products[0].url', subject: 'water:a', kind: 'URL', outcome: 'ADDED' },
    ]);
  });

  it('sent again under its key gives the first receipt and changes nothing', async () => {
    const publication = { key: key(), products: [product('again')] };
    const first = await subgraph.publish(publication);
    const second = await subgraph.publish(publication);
    expect(second.receipt).toEqual({ ...first.receipt, replayed: true });
  });

  it('is refused under a key that was used for another content', async () => {
    const used = key();
    await subgraph.publish({ key: used, products: [product('first')] });
    const { receipt, error } = await subgraph.publish({ key: used, products: [product('second')] });
    expect(receipt).toBeNull();
    expect(error?.extensions).toMatchObject({ code: 'KEY_REUSED', key: used });
    expect(await nameOf('second')).toBeNull();
  });

  it('tried out under a key that was used for another content is refused likewise', async () => {
    const used = key();
    await subgraph.publish({ key: used, products: [product('tried')] });
    const { receipt, error } = await subgraph.publish({
      key: used,
      dryRun: true,
      products: [product('other')],
    });
    expect(receipt).toBeNull();
    expect(error?.extensions).toMatchObject({ code: 'KEY_REUSED', key: used });
  });

  it('that says only what is known leaves the version as it is, and is kept', async () => {
    const before = await subgraph.publish({ key: key(), products: [product('same')] });
    const after = await subgraph.publish({ key: key(), products: [product('same')] });
    expect(after.receipt).toMatchObject({
      version: before.receipt.version,
      added: 0,
      changed: 0,
      alreadySo: 1,
    });
    expect(after.receipt.id).not.toBe(before.receipt.id);
  });

  it('tried out says what it would do, and does nothing', async () => {
    const trial = await subgraph.publish({
      key: key(),
      dryRun: true,
      products: [product('trial')],
    });
    expect(trial.receipt).toMatchObject({ id: null, recordedAt: null, dryRun: true, added: 1 });
    expect(await nameOf('trial')).toBeNull();
  });

  it('leaves its key free after a trial, and after a refusal', async () => {
    const free = key();
    await subgraph.publish({ key: free, dryRun: true, products: [product('free')] });
    await subgraph.publish({ key: free, products: [{ slug: 'free' }] });
    const { receipt } = await subgraph.publish({ key: free, products: [product('free')] });
    expect(receipt).toMatchObject({ replayed: false, added: 1 });
  });

  it('leaves alone what it does not name: products, and fields of a product', async () => {
    await subgraph.publish({ key: key(), products: [product('kept', { team: 'Équipe eau' })] });
    await subgraph.publish({ key: key(), products: [{ slug: 'kept', url: 'https://kept.fr' }] });
    const { data } = await subgraph.ask('{ waterProduct(id: "water:kept") { name team url } }');
    expect(data.waterProduct).toEqual({ name: 'kept', team: 'Équipe eau', url: 'https://kept.fr' });
  });

  it('tells every problem at once, each with its place, its value and the remedy, and publishes nothing', async () => {
    const { receipt, error } = await subgraph.publish({
      key: ' ',
      knownAt: '2199-01-01',
      products: [
        product('fine'),
        {
          slug: 'not fine',
          name: 'Écrire à jean@exemple.fr',
          url: 'ftp://x',
          phases: [
            { phase: 'CONSTRUCTON', from: '2026-02-31' },
            { phase: 'OPERATED', from: '2026-01-01' },
          ],
          operators: [
            { operator: 'SERVICE', from: '2026-01-01' },
            { operator: 'UNKNOWN', from: '2026-01-01' },
          ],
          milestones: [{ code: 'first-feature', on: '2026-01-01' }],
          movedTo: { product: 'water:x', on: '2026-01-01' },
        },
        { slug: 'new-without-name' },
      ],
    });
    expect(receipt).toBeNull();
    const problems = error?.extensions?.['problems'] as readonly { path: string; remedy: string }[];
    expect(problems.map(({ path }) => path).sort()).toEqual([
      'key',
      'knownAt',
      'products[1].milestones[0].code',
      'products[1].movedTo.product',
      'products[1].name',
      'products[1].operators[1].from',
      'products[1].phases[0].from',
      'products[1].phases[0].phase',
      'products[1].slug',
      'products[1].url',
      'products[2].name',
    ]);
    expect(problems.find(({ path }) => path === 'products[1].phases[0].phase')?.remedy).toBe(
      'Did you mean "CONSTRUCTION"?',
    );
    expect(JSON.stringify(error)).not.toContain('jean@exemple.fr');
    expect(await nameOf('fine')).toBeNull();
  });

  it.each([
    ['a control character', 'a\u0000b'],
    ['half a character', 'a\ud800b'],
    ['a line break', 'a\nb'],
    ['nothing but blanks', '   '],
    ['a thousand letters', 'x'.repeat(1000)],
    ['a line separator', 'a\u2028b'],
    ['a paragraph separator', 'a\u2029b'],
    ['nothing but zero-width characters', '\u200b\u2060\ufeff'],
    ['nothing but marks of direction', '\u202e\u2066\u2069'],
    ['nothing but tag characters', '\u{e0041}\u{e0042}'],
  ])('refuses %s wherever a line is wanted, as a fault of the sender', async (_, text) => {
    const { error } = await subgraph.publish({
      key: text,
      source: text,
      products: [
        {
          slug: text,
          name: text,
          url: text,
          team: text,
          portfolio: text,
          sponsors: [text],
          phases: [{ phase: 'OPERATED', from: '2026-01-01', sourceWord: text }],
        },
      ],
    });
    expect(error?.extensions).toMatchObject({ code: 'INVALID_PUBLICATION', problemCount: 9 });
  });

  it.each(['water:a\u0000b', 'water:\ud800', ''])('knows no product of the id "%s"', async (id) => {
    const { errors } = await subgraph.ask('query ($id: ID!) { waterProduct(id: $id) { id } }', {
      id,
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('keeps its receipt when a wrong page of its outcomes is asked for', async () => {
    const { data, errors } = await subgraph.ask(
      'mutation ($key: String!) { publishWater(input: { key: $key }) { key outcomes(first: 1000) { totalCount } } }',
      { key: key() },
      subgraph.publisher,
    );
    expect(data.publishWater).toMatchObject({ outcomes: null });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_PAGE' });
  });

  it('may not state one fact twice', async () => {
    const { error } = await subgraph.publish({
      key: key(),
      products: [product('twice'), product('twice', { name: 'Other' })],
    });
    expect(error?.extensions?.['problems']).toMatchObject([
      { path: 'products[1].name', rule: 'stated-once' },
    ]);
  });
});

describe('What was known at a moment', () => {
  it('stays answerable after it was superseded', async () => {
    clock = new Date('2026-06-02T10:00:00Z');
    await subgraph.publish({ key: key(), products: [product('past', { name: 'Before' })] });
    clock = new Date('2026-06-04T10:00:00Z');
    await subgraph.publish({ key: key(), products: [product('past', { name: 'After' })] });
    expect(await nameOf('past')).toBe('After');
    expect(await nameOf('past', '2026-06-03')).toBe('Before');
    expect(await nameOf('past', '2026-06-01')).toBeNull();
  });

  it('may be told afterwards, by an import that claims an earlier known time', async () => {
    await subgraph.publish({ key: key(), products: [product('told', { name: 'Today’s name' })] });
    const { receipt } = await subgraph.publish({
      key: key(),
      knownAt: '2025-08-20',
      products: [product('told', { name: 'Last year’s name' })],
    });
    expect(receipt).toMatchObject({ changed: 0, added: 1, knownAt: '2025-08-19T22:00:00.000Z' });
    expect(await nameOf('told')).toBe('Today’s name');
    expect(await nameOf('told', '2025-08-20')).toBe('Last year’s name');
    expect(await nameOf('told', '2025-08-19')).toBeNull();
  });

  it('is already so when the same import comes a second time', async () => {
    const told = { knownAt: '2025-09-01', products: [product('import')] };
    const first = await subgraph.publish({ key: key(), ...told });
    await subgraph.publish({ key: key(), products: [product('import', { name: 'Renamed' })] });
    const second = await subgraph.publish({ key: key(), ...told });
    expect(first.receipt).toMatchObject({ added: 1 });
    expect(second.receipt).toMatchObject({ added: 0, changed: 0, alreadySo: 1 });
    expect(await nameOf('import')).toBe('Renamed');
  });

  it('is corrected by an earlier file that claims no earlier time', async () => {
    await subgraph.publish({ key: key(), products: [product('file', { name: 'Newer file' })] });
    const { receipt } = await subgraph.publish({
      key: key(),
      products: [product('file', { name: 'Earlier file' })],
    });
    expect(receipt).toMatchObject({ changed: 1 });
    expect(await nameOf('file')).toBe('Earlier file');
  });
});

describe('A product’s id', () => {
  it('is its first slug, kept as it is written, whatever it is called later', async () => {
    await subgraph.publish({
      key: key(),
      products: [product('e-inspe\u0301'), product('auxAJ'), product('prelevements.deau')],
    });
    await subgraph.publish({
      key: key(),
      products: [{ slug: 'aux-aj', formerSlugs: ['auxAJ'], name: 'Aux AJ' }],
    });
    expect(await nameOf('e-insp\u00e9')).toBe('e-insp\u00e9');
    expect(await nameOf('auxAJ')).toBe('Aux AJ');
    expect(await nameOf('aux-aj')).toBeNull();
    const { data } = await subgraph.ask('{ waterProduct(id: "water:aux-aj") { id formerSlugs } }');
    expect(data.waterProduct).toEqual({ id: 'water:auxAJ', formerSlugs: ['aux-aj'] });
  });

  it('is never given to two products', async () => {
    await subgraph.publish({ key: key(), products: [product('one'), product('two')] });
    const { error } = await subgraph.publish({
      key: key(),
      products: [{ slug: 'one', formerSlugs: ['two'] }],
    });
    expect(error?.extensions?.['problems']).toMatchObject([
      { path: 'products[0].formerSlugs', rule: 'one-product' },
    ]);
  });
});

describe('Two products of one publication', () => {
  it.each([
    { what: 'its former slug', products: [product('f1', { formerSlugs: ['f2'] }), product('f2')] },
    {
      what: 'its former slug, sent the other way round',
      products: [product('f2'), product('f1', { formerSlugs: ['f2'] })],
    },
    {
      what: 'a former slug of both',
      products: [product('f1', { formerSlugs: ['f3'] }), product('f2', { formerSlugs: ['f3'] })],
    },
  ])('may not be told apart by a slug that names both: $what', async ({ products }) => {
    const { error } = await subgraph.publish({ key: key(), products });
    expect(error?.extensions?.['problems']).toEqual([
      expect.objectContaining({
        path: expect.stringMatching(/^products\[[01]\]\.formerSlugs$/),
        rule: 'one-product',
        remedy: 'Leave out the slug of the other product.',
      }),
    ]);
  });
});

describe('What is kept of a text', () => {
  it('is its composed form, without the blanks around it', async () => {
    const name = ' Pre\u0301le\u0300vements ';
    await subgraph.publish({
      key: key(),
      products: [product('composed', { name, url: ' https://a.fr/x ' })],
    });
    const { data } = await subgraph.ask('{ waterProduct(id: "water:composed") { name url } }');
    expect(data.waterProduct).toEqual({
      name: 'Pr\u00e9l\u00e8vements',
      url: 'https://a.fr/x',
    });
  });

  it('is nothing of a person in the place of a product of another department', async () => {
    for (const moved of ['housing:a:Jean Dupont <jean@exemple.fr>', `housing:${'a'.repeat(101)}`]) {
      const problems = await subgraph.problemsOf(
        product('moved', { movedTo: { product: moved, on: '2026-01-01' } }),
      );
      expect(problems).toMatchObject([
        { path: 'products[0].movedTo.product', rule: 'moved-product', value: null },
      ]);
    }
  });
});

describe('Connections that publish at once', () => {
  it('get versions and recording times that grow together, none lost and none twice', async () => {
    const runs = await Promise.all(
      Array.from({ length: 24 }, (_, index) =>
        subgraph.publish({ key: key(), products: [product(`at-once-${index}`)] }),
      ),
    );
    const receipts = runs.map(({ receipt }) => receipt).sort((a, b) => a.version - b.version);
    expect(receipts.map(({ version }, index) => version - index)).toEqual(
      receipts.map(() => receipts[0].version),
    );
    const times = receipts.map(({ recordedAt }) => recordedAt);
    expect(times).toEqual([...times].sort());
    expect(new Set(times).size).toBe(24);
  });

  it('with the same key at the same instant make one publication', async () => {
    const publication = { key: key(), products: [product('once')] };
    const runs = await Promise.all(Array.from({ length: 8 }, () => subgraph.publish(publication)));
    expect(new Set(runs.map(({ receipt }) => receipt.id)).size).toBe(1);
    expect(runs.filter(({ receipt }) => !receipt.replayed)).toHaveLength(1);
  });

  it('with the same key and different contents take one, and refuse the others', async () => {
    const used = key();
    const runs = await Promise.all(
      Array.from({ length: 4 }, (_, index) =>
        subgraph.publish({
          key: used,
          products: [product('contested', { name: `Name ${index}` })],
        }),
      ),
    );
    expect(runs.filter(({ receipt }) => receipt !== null)).toHaveLength(1);
    expect(runs.filter(({ error }) => error?.extensions?.['code'] === 'KEY_REUSED')).toHaveLength(
      3,
    );
  });
});
