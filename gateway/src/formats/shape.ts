import { PublicError } from '@pilotage/kit/service';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLCompositeType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  type InlineFragmentNode,
  isCompositeType,
  isListType,
  isUnionType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';

/** One field of an answer, as its query asks for it, whatever the data turn out to be. */
export interface Part {
  /** Its name in the answer: the alias, where there is one. */
  readonly name: string;
  /** Its name in the graph. */
  readonly field: string;
  readonly isList: boolean;
  /** What it holds, in the order of the query; `null` where it is a value. */
  readonly parts: readonly Part[] | null;
}

/** What a query is read with. */
export interface Reading {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Thrown of a query that does not fit the graph; whoever executes it says what is wrong. */
export class UnfitQuery extends Error {}

/** How many fields an answer may have that is exported, those of fields counted. */
export const MAX_PARTS = 1000;

/** How many selections are read for that, those of a fragment anew wherever it is spread. */
const MAX_SELECTIONS = 50_000;

/** Fields of one name in the answer, asked for at several places of the query. */
interface Asked {
  readonly nodes: FieldNode[];
  readonly definitions: GraphQLField<unknown, unknown>[];
}

/** What is being gathered of one object of the answer. */
interface Gathering {
  readonly reading: Reading;
  readonly asked: Map<string, Asked>;
  /** Fragments that are in already. */
  readonly spread: Set<string>;
  readonly left: { parts: number; selections: number };
}

/** Selections, and the type that they are made of. */
type Place = readonly [type: GraphQLCompositeType, selectionSet: SelectionSetNode];

/**
 * The shape of a query's answer. Fragments are merged, whatever type they are on; `@skip` and `@include` are obeyed.
 *
 * @throws UnfitQuery; PublicError BAD_INPUT of a query with more than a thousand fields.
 */
export function shapeOf(
  reading: Reading,
  root: GraphQLCompositeType,
  selectionSet: SelectionSetNode,
): readonly Part[] {
  const left = { parts: MAX_PARTS, selections: MAX_SELECTIONS };
  return partsOf(reading, [[root, selectionSet]], left);
}

function partsOf(reading: Reading, places: readonly Place[], left: Gathering['left']): Part[] {
  const gathering: Gathering = { reading, asked: new Map(), spread: new Set(), left };
  for (const [type, selectionSet] of places) gather(gathering, type, selectionSet);
  return [...gathering.asked].map(([name, asked]) => {
    left.parts -= 1;
    if (left.parts < 0) throw tooMuch();
    return partOf(name, asked, gathering);
  });
}

function partOf(name: string, { nodes, definitions }: Asked, { reading, left }: Gathering): Part {
  const [definition] = definitions;
  if (definition === undefined) throw new UnfitQuery(name);
  const places = nodes.flatMap((node, index): Place[] => {
    const type = definitions[index] && getNamedType(definitions[index].type);
    return isCompositeType(type) && node.selectionSet ? [[type, node.selectionSet]] : [];
  });
  return {
    name,
    field: definition.name,
    isList: isListType(getNullableType(definition.type)),
    parts: isCompositeType(getNamedType(definition.type)) ? partsOf(reading, places, left) : null,
  };
}

function gather(
  gathering: Gathering,
  type: GraphQLCompositeType,
  { selections }: SelectionSetNode,
): void {
  const { reading, asked, left } = gathering;
  for (const selection of selections) {
    left.selections -= 1;
    if (left.selections < 0) throw tooMuch();
    if (isLeftOut(selection, reading)) continue;
    if (selection.kind !== Kind.FIELD) {
      gatherFragment(gathering, type, selection);
      continue;
    }
    const name = selection.alias?.value ?? selection.name.value;
    const one = asked.get(name) ?? { nodes: [], definitions: [] };
    one.nodes.push(selection);
    one.definitions.push(definitionOf(reading.schema, type, selection.name.value));
    asked.set(name, one);
  }
}

function gatherFragment(
  gathering: Gathering,
  type: GraphQLCompositeType,
  selection: FragmentSpreadNode | InlineFragmentNode,
): void {
  const { reading, spread } = gathering;
  const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : null;
  if (name !== null && spread.has(name)) return;
  if (name !== null) spread.add(name);
  const fragment = name === null ? (selection as InlineFragmentNode) : reading.fragments.get(name);
  if (!fragment) throw new UnfitQuery(name ?? '');
  const condition = fragment.typeCondition?.name.value;
  const on = condition === undefined ? type : reading.schema.getType(condition);
  if (!isCompositeType(on)) throw new UnfitQuery(condition);
  gather(gathering, on, fragment.selectionSet);
}

function isLeftOut(selection: SelectionNode, { variables }: Reading): boolean {
  if (!selection.directives?.length) return false;
  try {
    const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
    const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
    return skip?.['if'] === true || include?.['if'] === false;
  } catch (error) {
    throw new UnfitQuery('A directive lacks its variable', { cause: error });
  }
}

function definitionOf(schema: GraphQLSchema, type: GraphQLCompositeType, name: string) {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  const isRoot: boolean = (type as GraphQLNamedType) === schema.getQueryType();
  if (isRoot && name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (isRoot && name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  const definition = isUnionType(type) ? undefined : type.getFields()[name];
  if (definition === undefined) throw new UnfitQuery(`${type.name}.${name}`);
  return definition;
}

function tooMuch(): PublicError {
  return new PublicError(
    'BAD_INPUT',
    `An export has at most ${MAX_PARTS} fields. Ask for fewer, or for JSON.`,
    { limit: MAX_PARTS },
  );
}
