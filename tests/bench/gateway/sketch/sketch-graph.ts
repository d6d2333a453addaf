import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';

/** The subgraphs of the sketch: the one that lists products, and those that complete them. */
export const sketchSubgraphs = ['pilotage', 'water', 'maritime', 'housing', 'transport'] as const;

/** One of them. */
export type SketchSubgraph = (typeof sketchSubgraphs)[number];

/** How many products the sketch's list holds. */
export const SKETCH_PRODUCTS = 24;

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])';
const MONTHS = ['2026-09', '2026-10'];

/** A graph in miniature, of the shape of the real one: products from one subgraph, what they bring from four. */
function sdlOf(name: SketchSubgraph): string {
  if (name === 'pilotage') {
    return `${LINK}
      type Query { products(asOf: String!): [Product!] }
      type Product @key(fields: "id") { id: ID! name: String! department: String! phase: String }`;
  }
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Usage`;
  return `${LINK}
    type Product @key(fields: "id") { id: ID! ${name}Usage(asOf: String!): [${type}!] }
    type ${type} { month: String! active: Int target: Int rate: Float }`;
}

/** The supergraph of the sketch, whose subgraphs answer at these addresses. */
export function sketchSupergraph(urls: Readonly<Record<string, string>>): string {
  const { supergraphSdl, errors } = composeServices(
    sketchSubgraphs.map((name) => ({
      name,
      typeDefs: parse(sdlOf(name)),
      url: urls[name] ?? '',
    })),
  );
  if (supergraphSdl === undefined) throw new Error(`The sketch does not compose: ${errors}`);
  return supergraphSdl;
}

/** The schema of one subgraph, whose every answer follows from the ids of the products alone. */
export function sketchSchema(name: SketchSubgraph): GraphQLSchema {
  return buildSubgraphSchema([{ typeDefs: parse(sdlOf(name)), resolvers: resolversOf(name) }]);
}

type Resolvers = Readonly<Record<string, Record<string, (source: { id: string }) => unknown>>>;

function resolversOf(name: SketchSubgraph): Resolvers {
  if (name === 'pilotage') {
    return { Query: { products: () => Array.from({ length: SKETCH_PRODUCTS }, productAt) } };
  }
  return {
    Product: {
      __resolveReference: ({ id }) => ({
        id,
        [`${name}Usage`]: usageOf(name, Number(id.split('-')[1])),
      }),
    },
  };
}

function productAt(_: unknown, index: number) {
  return {
    id: `product-${index}`,
    name: `The digital product of number ${index}`,
    department: sketchSubgraphs[1 + (index % 4)],
    phase: index % 3 === 0 ? 'CONSTRUCTION' : 'ACCELERATION',
  };
}

function usageOf(name: SketchSubgraph, index: number) {
  return MONTHS.map((month, past) => {
    const active = 1000 + 10 * index + past + name.length;
    return { month, active, target: 5000, rate: active / 5000 };
  });
}
