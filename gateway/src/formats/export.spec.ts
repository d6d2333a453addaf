import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { exportOf, planExport } from './export.ts';

const schema = buildSchema(`
  interface Animal { id: ID!, name: String, keeper: Keeper, nicknames: [String!], traits(first: Int): [Trait!] }
  type Cat implements Animal { id: ID!, name: String, keeper: Keeper, nicknames: [String!], traits(first: Int): [Trait!], lives: Int, house: House }
  type Dog implements Animal { id: ID!, name: String, keeper: Keeper, nicknames: [String!], traits(first: Int): [Trait!], house: Kennel, trained: Boolean }
  interface Home { code: ID }
  type House implements Home { code: ID, floors: Int }
  type Kennel implements Home { code: ID, length: Float }
  type Keeper { code: ID, reading: Reading }
  type Reading { value: Float, status: String, coverage: Coverage! }
  type Trait { code: ID!, value: Float }
  type Gap { code: ID! }
  type Coverage { missing: [Gap!]!, stale: [Gap!]! }
  type PageInfo { hasNextPage: Boolean!, endCursor: String }
  type AnimalConnection { totalCount: Int!, nodes: [Animal!]!, pageInfo: PageInfo!, coverage: Coverage! }
  type Query { animals(first: Int): AnimalConnection, keepers: [Keeper], zoo: Zoo, size: Int }
  type Zoo { keepers: [Keeper], animals: AnimalConnection }
  type Mutation { adopt(id: ID!): [Cat] }
`);

/** The plan of a query that is a valid one. */
function plan(query: string, more: { readonly list?: string; readonly variables?: object } = {}) {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const found = planExport({ schema, document, ...more } as Parameters<typeof planExport>[0]);
  if (!found) throw new Error('The query does not fit');
  return found;
}

const columns = (...question: Parameters<typeof plan>) =>
  plan(...question).columns.map(({ name }) => name);

/** The rows of an export as NDJSON has them. */
function rows(query: string, data: unknown, more: { readonly list?: string } = {}) {
  const { body, status } = exportOf('ndjson', plan(query, more), { data });
  expect(status).toBe(200);
  return body
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

const lines = (query: string, data: unknown) =>
  exportOf('csv', plan(query), { data }).body.slice(1).split('\r\n').slice(0, -1);

describe('The columns of an export', () => {
  it.each([
    [
      'have the order and aliases of the query',
      '{ animals { nodes { name key: id } } }',
      ['name', 'key'],
    ],
    [
      'spread objects over dotted names',
      '{ keepers { reading { value status } code } }',
      ['reading.value', 'reading.status', 'code'],
    ],
    [
      'leave out what stands beside the list',
      '{ size animals { totalCount nodes { id } pageInfo { endCursor } } }',
      ['id'],
    ],
    [
      'merge fragments on types',
      '{ animals { nodes { id ... on Cat { lives } ...D } } } fragment D on Dog { trained name }',
      ['id', 'lives', 'trained', 'name'],
    ],
    [
      'merge objects that differ by type',
      '{ animals { nodes { ... on Cat { house { code floors } } ... on Dog { house { code length } } } } }',
      ['house.code', 'house.floors', 'house.length'],
    ],
    [
      'keep a list inside in one column',
      '{ animals { nodes { nicknames traits { code value } id } } }',
      ['nicknames', 'traits', 'id'],
    ],
    ['tell the type', '{ animals { nodes { __typename id } } }', ['__typename', 'id']],
  ])('%s', (_, query, names) => {
    expect(columns(query)).toEqual(names);
  });

  it('obey @skip and @include', () => {
    const query =
      'query ($all: Boolean! = false) { keepers { code reading @include(if: $all) { value } } }';
    expect(columns(query)).toEqual(['code']);
    expect(columns(query, { variables: { all: true } })).toEqual(['code', 'reading.value']);
  });

  it('are the same without rows, with nulls, and for rows of a type that lacks them', () => {
    const query = '{ animals { nodes { id keeper { code } ... on Cat { lives } } } }';
    const header = 'id,keeper.code,lives';
    expect(lines(query, { animals: { nodes: [] } })).toEqual([header]);
    expect(lines(query, { animals: null })).toEqual([header]);
    expect(
      lines(query, {
        animals: {
          nodes: [
            { id: 'd', keeper: null },
            { id: 'c', keeper: { code: 'k' }, lives: 0 },
          ],
        },
      }),
    ).toEqual([header, 'd,,', 'c,k,0']);
  });

  it('may be called like what every object has', () => {
    const query = '{ keepers { constructor: code __proto__: code } }';
    const data = JSON.parse('{"keepers": [{"constructor": "a", "__proto__": "b"}, null]}');
    expect(exportOf('ndjson', plan(query), { data }).body).toBe(
      '{"constructor":"a","__proto__":"b"}\n{"constructor":null,"__proto__":null}\n',
    );
  });
});

describe('The rows of an export', () => {
  it('are those of the one outermost list, wherever it stands', () => {
    expect(rows('{ zoo { keepers { code } } }', { zoo: { keepers: [{ code: 'a' }] } })).toEqual([
      { code: 'a' },
    ]);
  });

  it('keep values and lists as JSON has them, in NDJSON', () => {
    const query = '{ animals { nodes { nicknames traits { code value } keeper { code } } } }';
    const nodes = [{ nicknames: ['=a', 'b'], traits: [{ code: 'T', value: 0 }], keeper: null }];
    expect(rows(query, { animals: { nodes } })).toEqual([
      { nicknames: ['=a', 'b'], traits: [{ code: 'T', value: 0 }], 'keeper.code': null },
    ]);
  });

  it.each([
    [
      'several lists',
      '{ keepers { code } animals { nodes { id } } }',
      ['keepers', 'animals.nodes'],
    ],
    ['no list', '{ size }', []],
    [
      'lists at several depths',
      '{ keepers { code } zoo { keepers { code } } }',
      ['keepers', 'zoo.keepers'],
    ],
  ])('are refused of %s, by name', (_, query, lists) => {
    expect(() => plan(query)).toThrow(
      expect.objectContaining({ code: 'BAD_INPUT', details: { lists } }),
    );
  });

  it('are those of the list that is named, where there are several', () => {
    const query = '{ keepers { code } animals { nodes { id } coverage { missing { code } } } }';
    expect(columns(query, { list: 'animals.nodes' })).toEqual(['id']);
    expect(columns(query, { list: 'animals.coverage.missing' })).toEqual(['code']);
    expect(() => plan(query, { list: 'animals' })).toThrow(/no list of objects at "animals"/);
  });
});

describe('An export', () => {
  it('is named after its operation, or else its list', () => {
    const named = (query: string) =>
      exportOf('csv', plan(query), { data: {} }).headers['content-disposition'];
    expect(named('query Everybody { keepers { code } }')).toBe(
      'attachment; filename="Everybody.csv"',
    );
    expect(named('{ keepers { code } }')).toBe('attachment; filename="keepers.csv"');
  });

  it('of a mutation is refused before anything is done', () => {
    expect(() => plan('mutation { adopt(id: "1") { id } }')).toThrow(/Only queries are exported/);
  });

  it.each([
    ['a field that there is not', '{ keepers { age } }'],
    ['a fragment that there is not', '{ keepers { ...Gone } }'],
    ['an operation that nobody can tell', 'query A { size } query B { size }'],
    ['a variable that is missing', 'query ($a: Boolean!) { keepers @skip(if: $a) { code } }'],
  ])('of %s is left to whoever executes the question', (_, query) => {
    expect(planExport({ schema, document: parse(query) })).toBeNull();
  });

  it('of fragments that go round for ever, or of too many fields, is refused', () => {
    const round = '{ zoo { ...A } } fragment A on Query { zoo { ...A } keepers { code } }';
    const endless =
      'query { zoo { animals { nodes { ...K } } } } fragment K on Animal { keeper { ...L } } fragment L on Keeper { reading { ...R } } fragment R on Reading { coverage { ...C } } fragment C on Coverage { missing { ...K } }';
    for (const query of [round, endless]) {
      expect(() => planExport({ schema, document: parse(query) })).toThrow(/at most 1000 fields/);
    }
  });

  it('tells departments that are missing or remembered, and the next page', () => {
    const query = '{ animals(first: 1) { nodes { id } } }';
    const data = {
      animals: {
        nodes: [{ id: 'a' }],
        __coverage: { missing: [], stale: [{ code: 'water' }, { code: 'housing' }] },
        __pageInfo: { hasNextPage: true, endCursor: 'abc' },
      },
    };
    const { headers, body } = exportOf('csv', plan(query), { data });
    expect(headers).toMatchObject({
      'pilotage-coverage': 'missing=(), stale=(housing water)',
      'pilotage-next-page': 'abc',
    });
    expect(body).toBe('\ufeffid\r\na\r\n');
  });

  it('asks for what it tells under names that no client uses, wherever it can be asked', () => {
    const { query } = plan(
      '{ animals { nodes { keeper { reading { value } } } } zoo { keepers { code } } }',
      { list: 'animals.nodes' },
    );
    expect(validate(schema, parse(query))).toEqual([]);
    expect(query.match(/__coverage/g)).toHaveLength(2);
    expect(query.match(/__pageInfo/g)).toHaveLength(1);
  });

  it('with a department missing is refused, unless a cell can tell or it is taken so', () => {
    const gap = { missing: [{ code: 'water' }], stale: [] };
    const list = { animals: { nodes: [], __coverage: gap } };
    const query = '{ animals { nodes { id } } }';
    const { status, body } = exportOf('csv', plan(query), { data: list });
    expect(status).toBe(503);
    expect(JSON.parse(body).errors).toMatchObject([
      { extensions: { code: 'SOURCE_UNAVAILABLE', missing: ['water'] } },
    ]);
    const taken = exportOf('csv', plan(query), { data: list }, { partial: true });
    expect(taken).toMatchObject({
      status: 200,
      headers: { 'pilotage-coverage': 'missing=(water), stale=()' },
    });
    const readings = { keepers: [{ reading: { value: 1, status: 'PARTIAL', __coverage: gap } }] };
    expect(
      exportOf('csv', plan('{ keepers { reading { value } } }'), { data: readings }).status,
    ).toBe(503);
    expect(
      exportOf('csv', plan('{ keepers { reading { value status } } }'), { data: readings }),
    ).toMatchObject({
      status: 200,
      headers: { 'pilotage-coverage': 'missing=(water), stale=()' },
    });
  });

  it.each([
    [['NOT_FOUND'], 404, 'NOT_FOUND'],
    [['INVALID_PERIOD'], 400, 'BAD_INPUT'],
    [['NOT_FOUND', 'SOURCE_UNAVAILABLE', 'INTERNAL'], 503, 'SOURCE_UNAVAILABLE'],
  ])('of an answer with the errors %j is refused with %i', (codes, status, code) => {
    const errors = codes.map((one) => ({ message: 'No.', extensions: { code: one } }));
    const refusal = exportOf('csv', plan('{ keepers { code } }'), {
      data: { keepers: [] },
      errors,
    });
    expect(refusal.status).toBe(status);
    expect(refusal.headers).toEqual({ 'content-type': 'application/json; charset=utf-8' });
    const told = JSON.parse(refusal.body);
    expect(told.data).toBeUndefined();
    expect(told.errors[0].extensions).toEqual({ code });
    expect(told.errors.slice(1)).toEqual(errors);
  });
});
