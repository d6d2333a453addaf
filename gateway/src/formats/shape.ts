import { PublicError } from '@pilotage/kit/service';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  getNullableType,
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

/** Fields of one name in the answer, asked for at several places of the query. */
interface Asked {
  readonly nodes: FieldNode[];
  readonly definitions: GraphQLField<unknown, unknown>[];
}

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
  let left = MAX_PARTS;
  const partsOf = (
    places: readonly (readonly [GraphQLCompositeType, SelectionSetNode])[],
  ): Part[] => {
    const asked = new Map<string, Asked>();
    const spread = new Set<string>();
    for (const [type, { selections }] of places) collect(reading, type, selections, asked, spread);
    return [...asked].map(([name, { nodes, definitions }]) => {
      left -= 1;
      if (left < 0) throw tooManyParts();
      return partOf(name, nodes, definitions);
    });
  };
  const partOf = (
    name: string,
    nodes: readonly FieldNode[],
    definitions: Asked['definitions'],
  ): Part => {
    const [definition] = definitions;
    if (definition === undefined) throw new UnfitQuery(name);
    const places = nodes.flatMap((node, index) => {
      const type = definitions[index] && getNamedType(definitions[index].type);
      return isCompositeType(type) && node.selectionSet ? [[type, node.selectionSet] as const] : [];
    });
    return {
      name,
      field: definition.name,
      isList: isListed(definition.type),
      parts: isCompositeType(getNamedType(definition.type)) ? partsOf(places) : null,
    };
  };
  return partsOf([[root, selectionSet]]);
}

function collect(
  reading: Reading,
  type: GraphQLCompositeType,
  selections: readonly SelectionNode[],
  asked: Map<string, Asked>,
  spread: Set<string>,
): void {
  for (const selection of selections) {
    if (isLeftOut(selection, reading)) continue;
    if (selection.kind === Kind.FIELD) {
      const name = selection.alias?.value ?? selection.name.value;
      const one = asked.get(name) ?? { nodes: [], definitions: [] };
      one.nodes.push(selection);
      one.definitions.push(definitionOf(reading.schema, type, selection.name.value));
      asked.set(name, one);
      continue;
    }
    const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : null;
    if (name !== null && spread.has(name)) continue;
    if (name !== null) spread.add(name);
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? reading.fragments.get(selection.name.value)
        : selection;
    if (!fragment) throw new UnfitQuery(name ?? '');
    const condition = fragment.typeCondition?.name.value;
    const on = condition === undefined ? type : reading.schema.getType(condition);
    if (!isCompositeType(on)) throw new UnfitQuery(condition);
    collect(reading, on, fragment.selectionSet.selections, asked, spread);
  }
}

function isLeftOut(selection: SelectionNode, { variables }: Reading): boolean {
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

function isListed(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type));
}

function tooManyParts(): PublicError {
  return new PublicError(
    'BAD_INPUT',
    `An export has at most ${MAX_PARTS} fields. Ask for fewer, or for JSON.`,
    { limit: MAX_PARTS },
  );
}
