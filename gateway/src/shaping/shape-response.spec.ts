import { buildSchema, parseOperation } from '@apollo/federation-internals';
import { computeResponse } from '@apollo/gateway/dist/resultShaping.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapeResponse, type Unshaped } from './shape-response.ts';

const schema = buildSchema(`
  type Query { products: [Product!] product: Product count: Int anything: Any thing: Thing }
  interface Product { id: ID! name: String phase: Phase parts: [Part!] parent: Product }
  type Road implements Product { id: ID! name: String phase: Phase parts: [Part!] parent: Product length: Float! }
  type Boat implements Product { id: ID! name: String phase: Phase parts: [Part!] parent: Product sails: Boolean crew: [[String!]] }
  type Part { code: String! count: Int rate: Float owner: Product! }
  union Thing = Road | Part
  enum Phase { OPEN CLOSED }
  scalar Any
`);

const QUERIES = [
  '{ products { id name phase parts { code count rate } } }',
  '{ product { __typename id parent { id parent { name } } } count anything }',
  '{ products { ... on Road { length id } ... on Boat { sails crew id } kind: __typename } }',
  '{ thing { __typename ... on Part { code owner { id } } ... on Product { name } } }',
  'query ($some: Boolean! = true, $other: Boolean!) { products { id @skip(if: $some) ... @include(if: $other) { name parts { code } } } }',
  'query ($other: Boolean!) { product { ... on Product @skip(if: $other) { name } id } count @include(if: $other) }',
  '{ products { parts { code } ... on Boat { parts { count owner { id } } } ... on Road { parts { code rate } } } }',
  '{ __proto__: count product { constructor: name __proto__: id parts { toString: code } } }',
  '{ __schema { queryType { name } } __typename count }',
];

const leaf = fc.constantFrom(null, '', '1', 'OPEN', 'LOST', 7, 0.5, 1e21, true);
const typename = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('Road', 'Boat', 'Part') },
  fc.constantFrom('Thing', 'Any', 'Lost', 'Query', '', 5),
);

/** Anything that a subgraph might say, right and wrong, under the names that the queries ask for. */
function objects(depth: number): fc.Arbitrary<Record<string, unknown>> {
  const leaves = {
    __typename: typename,
    id: leaf,
    name: leaf,
    phase: leaf,
    length: leaf,
    sails: leaf,
    code: leaf,
    count: leaf,
    rate: leaf,
    constructor: leaf,
    crew: fc.oneof(
      fc.array(fc.oneof(leaf, fc.array(leaf, { maxLength: 2 })), { maxLength: 2 }),
      leaf,
    ),
  };
  if (depth === 0) return fc.record(leaves, { requiredKeys: [] });
  const inner = objects(depth - 1);
  const one = fc.oneof({ weight: 6, arbitrary: inner }, leaf);
  const many = fc.oneof({ weight: 6, arbitrary: fc.array(one, { maxLength: 2 }) }, leaf);
  const nested = { products: many, parts: many, product: one, parent: one, owner: one, thing: one };
  return fc.record({ ...leaves, ...nested, anything: many }, { requiredKeys: [] });
}

type Shape = (unshaped: Unshaped) => {
  readonly data?: unknown;
  readonly errors: readonly { readonly message: string; readonly path?: unknown }[];
};

/** What a way of shaping makes, in words that can be compared; that it gives up is an outcome too. */
function outcome(shape: Shape, query: string, input: object, variables: object) {
  try {
    const { data, errors } = shape({
      operation: parseOperation(schema, query),
      variables: variables as Record<string, unknown>,
      input: input as Record<string, unknown>,
      introspectionHandling: () => ({ queryType: { name: 'Query' } }),
    });
    return JSON.stringify({ data, errors: errors.map(({ message, path }) => [message, path]) });
  } catch {
    return 'gives up';
  }
}

describe('Shaping an answer', () => {
  it('has the same outcome as the shaping of @apollo/gateway, whatever subgraphs say', () => {
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(
        fc.constantFrom(...QUERIES),
        objects(3),
        fc.record({ some: fc.boolean(), other: fc.boolean() }, { requiredKeys: ['other'] }),
        (query, input, variables) => {
          const expected = outcome(computeResponse as Shape, query, input, variables);
          outcomes.add(expected.replaceAll(/"[^"]*"|\d/g, ''));
          expect(outcome(shapeResponse, query, input, variables)).toBe(expected);
        },
      ),
      { numRuns: 1500 },
    );
    expect(outcomes.size).toBeGreaterThan(100);
  });

  it('leaves an answer that holds nothing as it is', () => {
    const operation = parseOperation(schema, '{ count }');
    const nothing = { operation, input: null, introspectionHandling: () => null };
    expect(shapeResponse(nothing)).toEqual({ data: null, errors: [] });
  });
});
