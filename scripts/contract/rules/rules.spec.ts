import { describe, expect, it } from 'vitest';
import type { ContractRule } from '../rule.ts';
import { contractOf } from '../subgraphs.ts';
import { boundedLists } from './bounded-lists.ts';
import { closedValueTypes } from './closed-value-types.ts';
import { composesEverywhere } from './composes-everywhere.ts';
import { everythingDescribed } from './everything-described.ts';
import { inputsPerDepartment } from './inputs-per-department.ts';
import { noRequiresAcross } from './no-requires-across.ts';
import { noShareableRootList } from './no-shareable-root-list.ts';
import { nullableAtBoundary } from './nullable-at-boundary.ts';
import { oneOwner } from './one-owner.ts';
import { oneWayEnums } from './one-way-enums.ts';
import { typesOfOneDepartment } from './types-of-one-department.ts';

const LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable", "@requires", "@external"]
)`;

type Sdls = Readonly<Record<string, string>>;

/** The places at which some subgraphs break a rule, each as `subgraph place`. */
function broken(rule: ContractRule, sdls: Sdls): readonly string[] {
  const subgraphs = Object.entries(sdls).map(([name, sdl]) => contractOf(name, `${LINK}\n${sdl}`));
  return rule.check(subgraphs).map(({ subgraph, place }) => `${subgraph} ${place}`);
}

/** The smallest contract that breaks a rule, where it breaks, and the same contract mended. */
interface Case {
  readonly rule: ContractRule;
  readonly what: string;
  readonly breaks: Sdls;
  readonly at: readonly string[];
  readonly mended: Sdls;
}

const stub =
  'type WaterProduct @key(fields: "id", resolvable: false) { id: ID! name: String! @shareable }';

const CASES: readonly Case[] = [
  {
    rule: nullableAtBoundary,
    what: 'a field of an entity that only its department answers may not be null',
    breaks: {
      water:
        'type WaterProduct @key(fields: "id") { id: ID! name: String! @shareable url: String! }',
      pilotage: stub,
    },
    at: ['water WaterProduct.url'],
    mended: {
      water:
        'type WaterProduct @key(fields: "id") { id: ID! name: String! @shareable url: String }',
      pilotage: stub,
    },
  },
  {
    rule: nullableAtBoundary,
    what: 'a root field of a department may not be null',
    breaks: { water: 'type Query { water: String! }' },
    at: ['water Query.water'],
    mended: { water: 'type Query { water: String }' },
  },
  {
    rule: oneOwner,
    what: 'two departments resolve one entity',
    breaks: {
      water: 'type Product @key(fields: "id") { id: ID! }',
      housing: 'type Product @key(fields: "id") { id: ID! }',
    },
    at: ['water Product', 'housing Product'],
    mended: {
      water: 'type WaterProduct @key(fields: "id") { id: ID! }',
      housing: 'type HousingProduct @key(fields: "id") { id: ID! }',
    },
  },
  {
    rule: oneOwner,
    what: 'an interface bears a key',
    breaks: { water: 'interface Product @key(fields: "id") { id: ID! }' },
    at: ['water Product'],
    mended: { water: 'interface Product { id: ID! }' },
  },
  {
    rule: oneOwner,
    what: 'pilotage resolves a department’s product',
    breaks: { pilotage: 'type WaterProduct @key(fields: "id") { id: ID! }' },
    at: ['pilotage WaterProduct'],
    mended: { pilotage: stub },
  },
  {
    rule: typesOfOneDepartment,
    what: 'two departments define a country',
    breaks: {
      water: 'type Country @shareable { code: ID! } type Measurement @shareable { month: String! }',
      transport:
        'type Country @shareable { code: ID! } type Measurement @shareable { month: String! }',
      pilotage: 'type Country @shareable { code: ID! }',
    },
    at: ['water Country', 'transport Country'],
    mended: {
      water: 'type Measurement @shareable { month: String! }',
      transport:
        'type Country @shareable { code: ID! } type Measurement @shareable { month: String! }',
      pilotage: 'type Country @shareable { code: ID! }',
    },
  },
  {
    rule: noShareableRootList,
    what: 'two departments answer one list at the root',
    breaks: {
      water: 'type Query { products: [String!] @shareable }',
      housing: 'type Query { products: [String!] @shareable }',
    },
    at: ['water Query.products', 'housing Query.products'],
    mended: {
      water: 'type Query { waterProducts: [String!] }',
      housing: 'type Query { housingProducts: [String!] }',
    },
  },
  {
    rule: noRequiresAcross,
    what: 'a field waits for another owner’s field',
    breaks: {
      pilotage:
        'type D @key(fields: "code") { code: ID! budget: Int @external cost: Int @requires(fields: "budget") }',
    },
    at: ['pilotage D.cost'],
    mended: { pilotage: 'type D @key(fields: "code") { code: ID! cost: Int }' },
  },
  {
    rule: closedValueTypes,
    what: 'a shared value type leads to an entity',
    breaks: {
      water: 'type P @key(fields: "id") { id: ID! } type Part @shareable { product: P }',
    },
    at: ['water Part.product'],
    mended: {
      water:
        'type P @key(fields: "id") { id: ID! } type Part @shareable { product: ID label: String }',
    },
  },
  {
    rule: oneWayEnums,
    what: 'an enum is asked for and answered',
    breaks: {
      water: 'enum Phase { A } input F { phase: Phase } type Query { phase(of: F): Phase }',
    },
    at: ['water F(phase)'],
    mended: { water: 'enum Phase { A } input F { phase: ID } type Query { phase(of: F): Phase }' },
  },
  {
    rule: inputsPerDepartment,
    what: 'an input is not named after its department',
    breaks: {
      water: 'input ProductFilter { name: String }',
      pilotage: 'input HousingFilter { name: String }',
    },
    at: ['water ProductFilter', 'pilotage HousingFilter'],
    mended: {
      water: 'input WaterProductFilter { name: String }',
      pilotage: 'input ProductFilter { name: String }',
    },
  },
  {
    rule: everythingDescribed,
    what: 'a type, a field, an argument and a value go without a word',
    breaks: { water: '"A root" type Query { water(x: Int): String } enum E { A }' },
    at: ['water Query.water', 'water Query.water(x)', 'water E', 'water E.A'],
    mended: { water: 'type Query { "W" water("X" x: Int): String } "E" enum E { "A" A }' },
  },
  {
    rule: boundedLists,
    what: 'a list has no pages',
    breaks: { water: 'type Query { basins: [String!] }' },
    at: ['water Query.basins'],
    mended: {
      water: `type Query { basins(first: Int = 20, after: String): BasinConnection }
        type BasinConnection { nodes: [String!]! pageInfo: String totalCount: Int }`,
    },
  },
  {
    rule: boundedLists,
    what: 'a list of things with more than a code and its label has no pages',
    breaks: {
      water: 'type Query { basins: [Basin!] } type Basin { code: ID! label: String! area: Float }',
    },
    at: ['water Query.basins'],
    mended: { water: 'type Query { basins: [Basin!] } type Basin { code: ID! label: String! }' },
  },
  {
    rule: boundedLists,
    what: 'a list does not say how long it may be',
    breaks: { water: 'type Query { "Parts. At most 500." parts: [String!] }' },
    at: ['water Query.parts'],
    mended: { water: 'type Query { "Parts. At most 30." parts: [String!] }' },
  },
  {
    rule: boundedLists,
    what: 'a connection has pages of a thousand and no count',
    breaks: {
      water: `type Query { basins(first: Int = 1000, after: String): BasinConnection }
        type BasinConnection { nodes: [String!]! pageInfo: String }`,
    },
    at: ['water Query.basins', 'water Query.basins'],
    mended: {
      water: `type Query { basins(first: Int = 20, after: String): BasinConnection }
        type BasinConnection { nodes: [String!]! pageInfo: String totalCount: Int }`,
    },
  },
  {
    rule: composesEverywhere,
    what: 'two subgraphs answer one field that neither shares',
    breaks: { water: 'type Query { a: String }', housing: 'type Query { a: String }' },
    at: ['all Apollo', 'all The Guild', 'all WunderGraph'],
    mended: { water: 'type Query { a: String }', housing: 'type Query { b: String }' },
  },
];

describe('A rule of the contract', () => {
  it.each(CASES)('$rule.id says where $what', ({ rule, breaks, at }) => {
    expect(new Set(broken(rule, breaks))).toEqual(new Set(at));
  });

  it.each(CASES)('$rule.id is content once it is mended that $what', ({ rule, mended }) => {
    expect(broken(rule, mended)).toEqual([]);
  });
});
