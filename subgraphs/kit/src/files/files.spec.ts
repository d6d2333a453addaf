import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defineDepartment } from '../department/define-department.ts';
import { runByIncubator } from '../sources/betagouv/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../testing/test-subgraph.ts';

const water = defineDepartment({
  code: 'water',
  sources: { betagouv: { sponsors: ['deb'], operatorsOf: runByIncubator } },
});

let subgraph: TestSubgraph;
const clock = new Date('2026-06-15T10:00:00Z');

beforeAll(async () => {
  subgraph = await startTestSubgraph(water, { now: () => clock });
  await subgraph.publishProducts(['a', 'b'].map((slug) => ({ slug, name: slug })));
});
afterAll(() => subgraph.stop());

const ndjson = (...rows: readonly object[]) =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('');

const usage = (product: string, month: string, active: number) => ({
  sheet: 'measurements',
  product,
  metric: 'USAGE',
  month,
  'ACTIVE_USERS (USERS)': active,
  'TARGET_POPULATION (USERS)': 400,
});

async function measured(product: string) {
  const { data } = await subgraph.ask(
    `query ($id: ID!) { waterProduct(id: $id) { measurements(metric: "USAGE", first: 100) { nodes { month } } } }`,
    { id: `water:${product}` },
  );
  return data.waterProduct.measurements.nodes;
}

describe('A file of lines of JSON', () => {
  it('publishes what a publication sent at once would', async () => {
    const { status, receipt } = await subgraph.publishFile(
      ndjson(
        { sheet: 'products', product: 'new', name: 'Nouveau', sponsors: ['deb'] },
        { sheet: 'phases', product: 'new', phase: 'INVESTIGATION', from: '2025-01-06' },
        { sheet: 'phases', product: 'new', phase: 'CONSTRUCTION', from: '2025-04-01' },
        { sheet: 'milestones', product: 'new', code: 'first-features', on: '2025-05-01' },
        usage('new', '2026-04', 40),
        usage('water:new', '2026-05', 80),
        {
          sheet: 'objectives',
          product: 'new',
          code: 'o',
          name: 'Aller plus vite',
          from: '2025-01-06',
          until: '2027-01-01',
          keyResults: [
            {
              code: 'k',
              name: 'Délai',
              unit: 'jours',
              heading: 'DOWN',
              baseline: 30,
              target: 10,
              dueOn: '2026-12-31',
            },
          ],
        },
        {
          sheet: 'keyResultReadings',
          product: 'new',
          objective: 'o',
          keyResult: 'k',
          on: '2026-03-01',
          value: 20,
        },
      ),
    );
    expect(status).toBe(200);
    expect(receipt).toMatchObject({ department: 'water', added: 8, changed: 0, quarantined: 0 });
    const { data } = await subgraph.ask(
      '{ waterProduct(id: "water:new") { name sponsors phases { phase from } objectives { nodes { name keyResults { code target } } } } }',
    );
    expect(data.waterProduct).toEqual({
      name: 'Nouveau',
      sponsors: ['deb'],
      phases: [
        { phase: 'INVESTIGATION', from: '2025-01-06' },
        { phase: 'CONSTRUCTION', from: '2025-04-01' },
      ],
      objectives: {
        nodes: [{ name: 'Aller plus vite', keyResults: [{ code: 'k', target: 10 }] }],
      },
    });
    expect(await measured('new')).toHaveLength(2);
  });

  it('may be packed, has a sheet that the address names, and is taken once under its key', async () => {
    const { sheet: _sheet, ...row } = usage('b', '2026-01', 12);
    const sent = { key: randomUUID(), sheet: 'measurements' };
    const first = await subgraph.publishFile(gzipSync(ndjson(row)), { ...sent, packed: true });
    expect(first.receipt).toMatchObject({ added: 1, replayed: false });
    const again = await subgraph.publishFile(ndjson(row), sent);
    expect(again.receipt).toMatchObject({ id: first.receipt.id, replayed: true });
    const other = await subgraph.publishFile(ndjson({ ...row, month: '2026-02' }), sent);
    expect(other).toMatchObject({ status: 409, error: { extensions: { code: 'KEY_REUSED' } } });
  });

  it('tried out says what would change, and changes nothing', async () => {
    const { receipt } = await subgraph.publishFile(ndjson(usage('a', '2025-01', 1)), {
      dryRun: 'true',
    });
    expect(receipt).toMatchObject({ id: null, dryRun: true, added: 1 });
    expect(await measured('a')).toEqual([]);
  });

  it('with errors publishes nothing, and tells every one by line and column, in both languages', async () => {
    const { status, problems } = await subgraph.publishFile(
      ndjson(
        usage('a', '2026-01', 40),
        usage('a', '2026-13', 40),
        usage('a', '2026-02', -1),
        { ...usage('a', '2026-03', 1), 'ACTIVE_USERS (USERS)': 'twelve' },
        usage('unknown', '2026-03', 40),
        usage('a', '2026-01', 41),
        { sheet: 'phases', product: 'a', phase: 'CONSTRUCTON', from: '2026-01-01' },
        { ...usage('a', '2026-04', 1), mont: '2026-01' },
        { sheet: 'measurement', product: 'a' },
        { sheet: 'products', product: 'a', url: 'ftp://x' },
        { sheet: 'products', product: 'c', team: 'Équipe' },
        { ...usage('a', '2026-05', 1), 'TARGET_POPULATION (USERS)': null },
        { ...usage('a', '2026-05', 1), 'ACTIVE_USERS (USERS)': null, 'ACTIVE_USERS (VISITS)': 3 },
        { sheet: 'milestones', code: 'first-features', on: '2025-05-01' },
        { sheet: 'phases', product: 'a', phase: 7, from: '2026-01-01' },
      ),
    );
    expect(status).toBe(400);
    expect(problems.map(({ line, column, rule }) => [line, column ?? null, rule])).toEqual(
      expect.arrayContaining([
        [2, 'month', 'month'],
        [3, 'ACTIVE_USERS (USERS)', 'magnitude'],
        [4, 'ACTIVE_USERS (USERS)', 'type'],
        [5, 'product', 'known-product'],
        [6, null, 'stated-once'],
        [7, 'phase', 'phase'],
        [8, 'mont', 'column'],
        [9, 'sheet', 'sheet'],
        [10, 'url', 'url'],
        [11, 'name', 'name'],
        [12, null, 'values'],
        [13, 'ACTIVE_USERS (VISITS)', 'unit'],
        [14, 'product', 'required'],
        [15, 'phase', 'type'],
      ]),
    );
    expect(problems).toHaveLength(14);
    for (const { message, fr, path } of problems) {
      expect(message, path).not.toBe('');
      expect(fr.message, path).not.toBe('');
    }
    expect(problems.find(({ line }) => line === 8)?.remedy).toBe('Did you mean "month"?');
    expect(await measured('a')).toEqual([]);
  });

  it('that states nothing is refused', async () => {
    for (const text of ['', '\n\n']) {
      expect((await subgraph.publishFile(text)).problems).toMatchObject([{ rule: 'empty' }]);
    }
  });

  it('tells how many products are unknown where it does not tell all', async () => {
    const rows = Array.from({ length: 1200 }, (_, index) => usage(`no-${index}`, '2026-01', 1));
    const { error } = await subgraph.publishFile(ndjson(...rows));
    expect(error.extensions).toMatchObject({ problemCount: 1200 });
  });

  it('tells how many problems there are where it does not tell all', async () => {
    const rows = Array.from({ length: 1500 }, () => usage('a', 'never', 1));
    const { error, problems } = await subgraph.publishFile(ndjson(...rows));
    expect(problems).toHaveLength(1000);
    expect(error.extensions.problemCount).toBe(1500);
  });

  it.each([
    { what: 'no JSON', text: '{"product": ', rule: 'json' },
    { what: 'a list', text: '[1]', rule: 'json' },
    { what: 'a field named twice', text: '{"product":"a","product":"b"}', rule: 'stated-once' },
    {
      what: 'a field named twice within another',
      text: '{"sheet":"measurements","product":"a","values":[{"code":"A","code":"B"}]}',
      rule: 'stated-once',
    },
    {
      what: 'nesting without end',
      text: `{"product":${'['.repeat(5000)}${']'.repeat(5000)}}`,
      rule: 'json',
    },
    { what: 'a line without end', text: `{"product":"${'x'.repeat(1 << 21)}"}`, rule: 'line' },
    {
      what: 'a field of the language itself',
      text: '{"sheet":"products","product":"a","__proto__":{"name":"x"}}',
      rule: 'column',
    },
  ])('refuses $what, and reads on', async ({ text, rule }) => {
    const { problems } = await subgraph.publishFile(`${text}\n{"sheet":"none"}\n`);
    expect(problems).toMatchObject([
      { line: 1, rule },
      { line: 2, rule: 'sheet' },
    ]);
  });

  it('refuses what is no UTF-8', async () => {
    const { problems } = await subgraph.publishFile(
      Buffer.from('{"product":"\xe9t\xe9"}', 'latin1'),
    );
    expect(problems).toMatchObject([{ line: 1, rule: 'encoding' }]);
  });
});

describe('A table of CSV', () => {
  const csv = { type: 'text/csv', sheet: 'measurements' };
  const HEADER = 'product,metric,instrument,month,ACTIVE_USERS (USERS),TARGET_POPULATION (USERS)';

  it.each([
    { what: 'with commas', text: `${HEADER}\na,USAGE,,2024-01,10,400\nb,USAGE,,2024-01,20,400\n` },
    {
      what: 'with semicolons, a mark of UTF-8 and line ends of Windows',
      text: `\uFEFF${HEADER.replaceAll(',', ';')}\r\na;USAGE;;2024-02;10;400\r\nb;USAGE;;2024-02;20;400`,
    },
    {
      what: 'with tabs and quotes',
      text: `${HEADER.replaceAll(',', '\t')}\n"a"\tUSAGE\t\t2024-03\t10\t400\n\nb\tUSAGE\t\t2024-03\t"20"\t400\n`,
    },
  ])('$what publishes its rows', async ({ text }) => {
    const { receipt, problems } = await subgraph.publishFile(text, csv);
    expect(problems).toEqual([]);
    expect(receipt).toMatchObject({ added: 2 });
  });

  it('names its sheet in a column where rows are of several', async () => {
    const lines = ['sheet,product,name,phase,from', 'products,csv,Tableau,,'];
    const { receipt } = await subgraph.publishFile(
      [...lines, 'phases,csv,,OPERATED,2025-01-01', ''].join('\n'),
      { type: 'text/csv' },
    );
    expect(receipt).toMatchObject({ added: 2 });
    const { problems } = await subgraph.publishFile(
      [...lines, 'phases,csv,Nom,OPERATED,2025-01-01', ''].join('\n'),
      { type: 'text/csv' },
    );
    expect(problems).toMatchObject([{ line: 3, column: 'name', rule: 'column' }]);
  });

  it('may end its rows as a spreadsheet does, with blank cells and blank rows', async () => {
    const { receipt } = await subgraph.publishFile(
      `${HEADER.replaceAll(',', ';')};;\na;USAGE;;2024-04;10;400;;\n;;;;;;;\n`,
      csv,
    );
    expect(receipt).toMatchObject({ added: 1 });
  });

  it('lacks a column that every row needs once, and not on every row', async () => {
    const { problems } = await subgraph.publishFile('product,metric,Month\na,USAGE,2024-01\n', csv);
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [1, 'Month'],
      [1, 'month'],
    ]);
  });

  it('says the unit of a value in the name of its column', async () => {
    const { problems } = await subgraph.publishFile(
      'product,metric,month,ACTIVE_USERS\na,USAGE,2024-01,1\n',
      csv,
    );
    expect(problems[0]).toMatchObject({
      line: 1,
      column: 'ACTIVE_USERS',
      remedy: 'Say the unit in the name of the column: "ACTIVE_USERS (USERS)".',
    });
  });

  it('does not guess what a dot means where a comma is decimal', async () => {
    const { problems } = await subgraph.publishFile(
      `${HEADER.replaceAll(',', ';')}\na;USAGE;;2024-04;1.200;400\n`,
      csv,
    );
    expect(problems).toMatchObject([{ line: 2, column: 'ACTIVE_USERS (USERS)', rule: 'number' }]);
  });

  it('with errors tells their lines and columns', async () => {
    const { problems } = await subgraph.publishFile(
      [
        HEADER,
        'a,USAGE,,2024-05,"1 200",400',
        'a,USAGE,,2024-06,10,400,7',
        '"a\nb",USAGE,,2024-07,10,400',
        'a,USAGE,,2024-08,12%,400',
        'a,USAGE,jdma-3,2024-09,10,400',
        'a,USAGE,,2024-10,\u0001,400',
      ].join('\n'),
      csv,
    );
    expect(problems.map(({ line, column, rule }) => [line, column ?? null, rule])).toEqual([
      [2, 'ACTIVE_USERS (USERS)', 'number'],
      [3, null, 'cells'],
      [4, 'product', 'slug'],
      [6, 'ACTIVE_USERS (USERS)', 'number'],
      [7, 'instrument', 'instrument'],
      [8, 'ACTIVE_USERS (USERS)', 'text'],
    ]);
  });

  it.each([
    {
      what: 'an unknown column',
      text: 'product,mont\na,2024-01\n',
      rule: 'column',
      column: 'mont',
    },
    {
      what: 'a column twice',
      text: 'product,month,month\na,2024-01,2024-01\n',
      rule: 'stated-once',
      column: 'month',
    },
    { what: 'a quote without end', text: `${HEADER}\n"a,USAGE`, rule: 'csv', column: undefined },
    { what: 'nothing', text: '', rule: 'empty', column: undefined },
    {
      what: 'Latin-1',
      text: Buffer.from('product\n\xe9\n', 'latin1'),
      rule: 'encoding',
      column: undefined,
    },
    {
      what: 'UTF-16',
      text: Buffer.from('\uFEFFproduct\na\n', 'utf16le'),
      rule: 'encoding',
      column: undefined,
    },
  ])('refuses $what', async ({ text, rule, column }) => {
    const { receipt, problems } = await subgraph.publishFile(text, csv);
    expect(receipt).toBeNull();
    expect(problems[0]).toMatchObject({ rule, ...(column ? { column } : {}) });
  });
});

describe('A file of the states that a source had', () => {
  it('is known row by row from when each row says', async () => {
    const { receipt } = await subgraph.publishFile(
      ndjson(
        { sheet: 'products', product: 'past', name: 'Avant', knownAt: '2025-01-01' },
        { sheet: 'products', product: 'past', name: 'Après', knownAt: '2025-06-01' },
        {
          sheet: 'phases',
          product: 'past',
          phase: 'OPERATED',
          from: '2024-01-01',
          knownAt: '2025-01-01',
        },
        { ...usage('past', '2024-12', 40), knownAt: '2025-02-01' },
        { ...usage('past', '2024-12', 44), knownAt: '2025-03-01' },
        { ...usage('past', '2024-12', 44), knownAt: '2025-04-01' },
        usage('past', '2024-12', 48),
      ),
    );
    expect(receipt).toMatchObject({ added: 3, changed: 3, alreadySo: 1 });
    const rateAt = async (asOf: string) => {
      const { data } = await subgraph.ask(
        `query ($asOf: Moment) { waterProduct(id: "water:past") {
          figure(indicator: USAGE_RATE, period: "2024-12", asOf: $asOf) { value } } }`,
        { asOf },
      );
      return data.waterProduct.figure.value;
    };
    expect(await rateAt('2025-01-15')).toBeNull();
    expect(await rateAt('2025-02-15')).toBe(0.1);
    expect(await rateAt('2025-05-01')).toBe(0.11);
    expect(await rateAt('2026-06-15')).toBe(0.12);
    const { data } = await subgraph.ask(
      '{ page: waterProducts(asOf: "2025-05-01", first: 100) { nodes { id name } } }',
    );
    expect(data.page.nodes).toContainEqual({ id: 'water:past', name: 'Avant' });
  });

  it('says where a known time is none', async () => {
    const { problems } = await subgraph.publishFile(
      ndjson({ ...usage('a', '2024-12', 40), knownAt: '2199-01-01' }),
    );
    expect(problems).toMatchObject([{ line: 1, column: 'knownAt', rule: 'known-at' }]);
  });
});

describe('The door for files', () => {
  it.each([
    { what: 'without a key', sent: { as: null }, status: 401, code: 'UNAUTHENTICATED' },
    {
      what: 'with the key of another department',
      sent: { as: { id: 'p', role: 'publisher', department: 'housing' } as const },
      status: 403,
      code: 'FORBIDDEN',
    },
    { what: 'in an unknown format', sent: { type: 'text/html' }, status: 400, code: 'BAD_INPUT' },
    { what: 'with an unknown parameter', sent: { dryrun: 'true' }, status: 400, code: 'BAD_INPUT' },
    { what: 'on an unknown sheet', sent: { sheet: 'measures' }, status: 400, code: 'BAD_INPUT' },
    { what: 'packed, but not gzip', sent: { packed: true }, status: 400, code: 'BAD_INPUT' },
    { what: 'with a blank key', sent: { key: ' ' }, status: 400, code: 'INVALID_PUBLICATION' },
  ])('is shut to a file $what', async ({ sent, status, code }) => {
    const answer = await subgraph.publishFile(ndjson(usage('a', '2023-01', 1)), sent);
    expect(answer).toMatchObject({ status, receipt: null, error: { extensions: { code } } });
    expect(await measured('a')).not.toContainEqual(expect.objectContaining({ month: '2023-01' }));
  });

  it('refuses half of a packed file', async () => {
    const packed = gzipSync(ndjson(usage('a', '2023-01', 1), usage('a', '2023-02', 1)));
    const { status, error } = await subgraph.publishFile(packed.subarray(0, packed.length - 12), {
      packed: true,
    });
    expect(status).toBe(400);
    expect(error.message).toContain('not gzip, or not all of it');
  });
});

describe('A file that goes beyond what any file needs', () => {
  it('has its long texts refused, and told in short', async () => {
    const rows = Array.from({ length: 50 }, () => usage('a', 'x'.repeat(900_000), 1));
    const { error, problems } = await subgraph.publishFile(ndjson(...rows));
    expect(problems).toHaveLength(50);
    expect(JSON.stringify(error).length).toBeLessThan(50_000);
  });

  it.each([
    {
      what: 'more known times than a history has',
      rows: Array.from({ length: 500 }, (_, index) => ({
        ...usage('a', '2020-01', index),
        knownAt: new Date(1_600_000_000_000 + index * 3_600_000).toISOString(),
      })),
      rule: 'most',
    },
    {
      what: 'more columns than a sheet has',
      rows: [
        Object.fromEntries([
          ['sheet', 'measurements'],
          ...Array.from({ length: 2000 }, (_, index) => [`c${index}`, 1]),
        ]),
      ],
      rule: 'column',
    },
    {
      what: 'a column with an endless name',
      rows: [{ sheet: 'measurements', ['x'.repeat(100_000)]: 1 }],
      rule: 'column',
    },
  ])('is refused for $what', async ({ rows, rule }) => {
    const { receipt, problems } = await subgraph.publishFile(ndjson(...rows));
    expect(receipt).toBeNull();
    expect(problems.map((problem) => problem.rule)).toContain(rule);
  });
});

describe('A file of several known times', () => {
  it('gives measurements to the product that it renames, whenever they are known', async () => {
    await subgraph.publishProducts([{ slug: 'old', name: 'Old' }], { knownAt: '2025-01-01' });
    const { receipt } = await subgraph.publishFile(
      ndjson(
        {
          sheet: 'products',
          product: 'neu',
          name: 'Neu',
          formerSlugs: ['old'],
          knownAt: '2026-05-15',
        },
        usage('neu', '2025-02', 40),
        { ...usage('neu', '2025-03', 44), knownAt: '2026-05-20' },
      ),
    );
    expect(receipt.outcomes.map(({ subject }: { subject: string }) => subject)).not.toContain(
      'water:neu',
    );
    expect(await measured('old')).toHaveLength(2);
  });

  it('may not state a fact twice, by a row and by a retraction either', async () => {
    await subgraph.publishFile(ndjson(usage('a', '2022-04', 50)));
    const { problems } = await subgraph.publishFile(
      ndjson(usage('a', '2022-04', 60), {
        sheet: 'retractions',
        product: 'a',
        kind: 'USAGE',
        part: '2022-04',
      }),
    );
    expect(problems).toMatchObject([{ rule: 'stated-once' }]);
  });

  it('marks what is made up from the earliest of them on', async () => {
    await subgraph.publishProducts([{ slug: 'demo', name: 'Demo' }], { knownAt: '2025-01-01' });
    await subgraph.publishFile(
      ndjson(
        { ...usage('demo', '2025-02', 40), knownAt: '2026-06-01' },
        { ...usage('demo', '2025-03', 44), knownAt: '2026-06-10' },
      ),
      { demonstration: 'true' },
    );
    const { data } = await subgraph.ask(
      '{ page: waterProducts(asOf: "2026-06-05", first: 100) { nodes { id demonstration } } }',
    );
    expect(data.page.nodes).toContainEqual({ id: 'water:demo', demonstration: true });
  });
});
