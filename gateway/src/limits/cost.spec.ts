import fc from 'fast-check';
import { buildSchema, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { costProgram } from './cost-program.ts';
import { documentCosts } from './document-costs.ts';

const schema = buildSchema(`
  interface Steered { figure(asOf: String): Figure series(from: String, to: String, granularity: String): [Figure!] }
  interface Product { id: ID! name: String department: Department }
  type Department implements Steered {
    figure(asOf: String): Figure series(from: String, to: String, granularity: String): [Figure!]
    products(first: Int! = 20): ProductConnection
  }
  type WaterProduct implements Product { id: ID! name: String department: Department figures(indicators: [ID!]!): [Figure!] }
  type HousingProduct implements Product { id: ID! name: String department: Department sponsors: [ID!] }
  type ProductConnection { nodes: [Product!]! totalCount: Int }
  type Figure { value: Float parts(first: Int! = 20): PartConnection reasons: [Reason!] }
  type PartConnection { nodes: [Part!]! }
  type Part { id: ID! }
  type Reason { code: ID! }
  type BreakdownConnection { nodes: [BreakdownRow!]! }
  type BreakdownRow { figure: Figure }
  type Query {
    departments: [Department!]!
    product(id: ID): Product
    products(first: Int! = 20): ProductConnection
    ministry: Department
    breakdown(by: [ID!]!, first: Int! = 20): BreakdownConnection
  }
`);
const costsOf = documentCosts();

function costOf(query: string, variables = {}) {
  const document = parse(query);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  return costsOf(schema, document, operation)(variables).cost;
}

describe('A question costs', () => {
  it.each([
    ['10 before its first field', '{ __typename }', 10],
    ['10 for each figure', '{ ministry { figure { value } } }', 21],
    [
      'three times as much for a figure of the past',
      '{ ministry { figure(asOf: "2026-01-01") { value } } }',
      41,
    ],
    [
      '10 for each month of a series',
      '{ ministry { series(from: "2025-01", to: "2025-12") { value } } }',
      131,
    ],
    [
      '10 for each quarter of one',
      '{ ministry { series(from: "2025-01", to: "2025-12", granularity: "QUARTER") { value } } }',
      51,
    ],
    [
      'each page, and each item by as many as are asked',
      '{ products(first: 100) { nodes { name } } }',
      25,
    ],
    ['a page without items alone', '{ products(first: 100) { totalCount } }', 15],
    ['20 items where nobody says how many', '{ products { nodes { name } } }', 17],
    [
      'what an item holds, for each item',
      '{ products(first: 50) { nodes { department { figure { value } } } } }',
      525,
    ],
    [
      'a page within a page, for each of its items',
      '{ products(first: 10) { nodes { department { products(first: 10) { nodes { name } } } } } }',
      77,
    ],
    ['for each of the departments there are', '{ departments { figure { value } } }', 51],
    [
      'for each dimension of a breakdown',
      '{ breakdown(by: ["a", "b"]) { nodes { figure { value } } } }',
      96,
    ],
  ])('%s', (_, query, cost) => {
    expect(costOf(query)).toBe(cost);
  });

  it('as much by variables as by values, and the default where one is left out', () => {
    const query =
      'query ($first: Int! = 5, $of: [ID!]!) { products(first: $first) { nodes { ... on WaterProduct { figures(indicators: $of) { value } } } } }';
    expect(costOf(query, { of: ['a', 'b'] })).toBe(116);
    expect(costOf(query, { of: 'a' })).toBe(66);
    expect(costOf(query, { first: 10, of: ['a', 'b', 'c'] })).toBe(316);
  });

  it('as much as the dearest type that a value may be of, fragments included', () => {
    const water = '... on WaterProduct { figures(indicators: ["a", "b"]) { value } }';
    const housing = '... on HousingProduct { department { figure { value } } }';
    expect(costOf(`{ product { ${housing} } }`)).toBe(21);
    expect(costOf(`{ product { ${water} } }`)).toBe(31);
    expect(costOf(`{ product { ${water} ${housing} } }`)).toBe(31);
    expect(costOf(`{ product { ...W ${housing} } } fragment W on WaterProduct { ${water} }`)).toBe(
      31,
    );
    expect(
      costOf(
        `{ product { ...W ${housing} } } fragment W on Product { department { figure { value } } }`,
      ),
    ).toBe(31);
  });

  it('as much per item where a fragment holds the list of the page', () => {
    const nodes =
      'fragment Nodes on ProductConnection { nodes { department { figure { value } } } }';
    expect(costOf(`{ products(first: 10) { ...Nodes } } ${nodes}`)).toBe(117);
    expect(costOf(`{ products(first: 20) { ...Nodes } } ${nodes}`)).toBe(219);
  });

  it.each([
    ['endless', 'endless'],
    ['a number without end', Number.POSITIVE_INFINITY],
    ['less than nothing', -5],
    ['nothing', null],
    ['a list', [1]],
    ['an object', { valueOf: 3 }],
  ])('some number whatever a variable is: %s', (_, first) => {
    const query =
      'query ($n: Int!) { products(first: $n) { nodes { department { products(first: $n) { nodes { id } } } } } }';
    expect(Number.isSafeInteger(costOf(query, { n: first }))).toBe(true);
  });

  it('a number that can be told, however much is nested', () => {
    const inner = 'department { products(first: 100000) { nodes { ';
    expect(costOf(`{ products { nodes { ${inner.repeat(20)} id ${'} } }'.repeat(20)} } } }`)).toBe(
      1e12,
    );
  });
});

describe('Weighing an operation', () => {
  const anything = fc.letrec<{ set: string; one: string }>((tie) => ({
    set: fc.array(tie('one'), { minLength: 1, maxLength: 5 }).map((all) => `{ ${all.join(' ')} }`),
    one: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom('id', 'unknown', 'products', '...A', '...B', 'figure(asOf: $x)'),
      tie('set').map((set) => `products(first: $n) ${set}`),
      tie('set').map((set) => `nodes ${set}`),
      tie('set').map((set) => `department ${set}`),
      tie('set').map((set) => `... on WaterProduct ${set}`),
    ),
  })).set;

  it('never fails, whatever the document and its variables', () => {
    fc.assert(
      fc.property(anything, anything, fc.anything(), (query, fragment, n) => {
        const text = `query ($n: Int) ${query} fragment A on Product ${fragment.replaceAll('...A', 'id')}`;
        expect(costOf(text, { n, x: n })).toBeGreaterThanOrEqual(10);
      }),
      { numRuns: 300 },
    );
  });

  it('makes each document ready once for a graph', () => {
    const document = parse('query ($n: Int!) { products(first: $n) { totalCount } }');
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
    const another = buildSchema(
      'type Query { products(first: Int): Page } type Page { totalCount: Int }',
    );
    expect(costsOf(schema, document, operation)).toBe(costsOf(schema, document, operation));
    expect(costsOf(another, document, operation)).not.toBe(costsOf(schema, document, operation));
  });

  it('takes steps in proportion to the document: fragments that spread the next twice are one step each', () => {
    const levels = 40;
    const fragments = Array.from(
      { length: levels },
      (_, index) => `fragment F${index} on Product { id ...F${index + 1} ...F${index + 1} }`,
    );
    const document = parse(
      `{ product { ...F0 } } ${fragments.join(' ')} fragment F${levels} on Product { id }`,
    );
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
    const named = document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION
        ? [[definition.name.value, definition] as const]
        : [],
    );
    const program = costProgram({ schema, pages: new Set() }, operation, new Map(named));
    expect(program.selections).toHaveLength(levels + 3);
  });
});
