import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  valueFromASTUntyped,
} from 'graphql';
import {
  argumentOf,
  lengthOf,
  listSize,
  type Once,
  pageSize,
  type Variables,
} from './list-size.ts';
import { DEARER_WITH, OBJECT, PAGE, WEIGHTS, type Weight } from './weights.ts';

/** A field, with what its cost hangs on. */
export interface CostedField {
  /** Its name in the answer. */
  readonly key: string;
  /** What one value of it costs, without what is within. */
  readonly own: Once<number>;
  /** How many values its list has; `null` when it is one value, or each item of the page around it. */
  readonly count: Once<number> | null;
  /** How many items the page within it has; `null` when it has none. */
  readonly page: Once<number> | null;
  /** Whether it is the list of the page around it. */
  readonly isOfPage: boolean;
  /** What is within it, by its place in the program. */
  readonly within: number | null;
}

/** Selections between braces. Others are named by their place in the program, which is before this one's. */
export interface CostedSelections {
  readonly fields: readonly CostedField[];
  /** Fragments that apply whatever the value is. */
  readonly always: readonly number[];
  /** Fragments that apply to one type the value may have, type by type: the dearest counts. */
  readonly perType: readonly (readonly number[])[];
}

/** An operation, made ready for its cost to be told whenever it comes with other variables. */
export interface CostProgram {
  /** Selections, those within others before them; the operation's own are the last. */
  readonly selections: readonly CostedSelections[];
  /** Values of the variables that a question leaves out. */
  readonly defaults: Variables;
}

/** What is looked up while one operation is made ready. */
export interface CostedGraph {
  readonly schema: GraphQLSchema;
  readonly pages: ReadonlySet<string>;
}

const META_FIELDS: Readonly<Record<string, GraphQLField<unknown, unknown>>> = {
  __schema: SchemaMetaFieldDef,
  __type: TypeMetaFieldDef,
};

/**
 * Makes an operation ready, in time proportional to its document: each fragment once, however often it is spread.
 *
 * The operation must be valid; what the graph does not know costs nothing.
 */
export function costProgram(
  { schema, pages }: CostedGraph,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): CostProgram {
  const selections: CostedSelections[] = [];
  const known = new Map<string, number>();

  function placeOf(set: SelectionSetNode, type: GraphQLCompositeType): number {
    const fields: CostedField[] = [];
    const parts: { readonly place: number; readonly type: GraphQLCompositeType }[] = [];
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const field = fieldNamed(selection.name.value, type);
        const costed = field && costedField(selection, field, type);
        if (costed) fields.push(costed);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const inner = typeNamed(selection.typeCondition?.name.value) ?? type;
        parts.push({ place: placeOf(selection.selectionSet, inner), type: inner });
      } else {
        const fragment = fragments.get(selection.name.value);
        const inner = typeNamed(fragment?.typeCondition.name.value);
        if (fragment && inner) parts.push({ place: placeOfFragment(fragment, inner), type: inner });
      }
    }
    selections.push({ fields, ...partsOf(parts, type) });
    return selections.length - 1;
  }

  function placeOfFragment(fragment: FragmentDefinitionNode, type: GraphQLCompositeType): number {
    const name = fragment.name.value;
    const place = known.get(name) ?? placeOf(fragment.selectionSet, type);
    known.set(name, place);
    return place;
  }

  function costedField(
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    parent: GraphQLCompositeType,
  ): CostedField | null {
    const type = getNamedType(field.type);
    const weight = weightOf(field, parent, type);
    if (!isCompositeType(type) && weight === null) return null;
    const isList = isListType(getNullableType(field.type));
    const page = pageSize(node, field);
    const isOfPage = isList && page === null && pages.has(parent.name);
    return {
      key: (node.alias ?? node.name).value,
      own: ownCost(node, field, weight ?? (page && !isList ? PAGE : OBJECT)),
      count: isList && !isOfPage ? (page ?? listSize(node, field)) : null,
      page: isList ? null : page,
      isOfPage,
      within:
        node.selectionSet && isCompositeType(type) && !isIntrospection(type)
          ? placeOf(node.selectionSet, type)
          : null,
    };
  }

  function partsOf(
    parts: readonly { readonly place: number; readonly type: GraphQLCompositeType }[],
    type: GraphQLCompositeType,
  ): Pick<CostedSelections, 'always' | 'perType'> {
    const possible = possibleTypes(type);
    const covers = parts.map((part) => new Set(possibleTypes(part.type)));
    const isAlways = covers.map((cover) => possible.every((one) => cover.has(one)));
    const placesFor = (one: string) =>
      parts.flatMap(({ place }, index) =>
        !isAlways[index] && covers[index]?.has(one) ? place : [],
      );
    return {
      always: parts.flatMap(({ place }, index) => (isAlways[index] ? place : [])),
      perType: isAlways.every(Boolean) ? [] : possible.map(placesFor),
    };
  }

  function possibleTypes(type: GraphQLCompositeType): readonly string[] {
    return isAbstractType(type)
      ? schema.getPossibleTypes(type).map(({ name }) => name)
      : [type.name];
  }

  function typeNamed(name: string | undefined): GraphQLCompositeType | null {
    const type = name === undefined ? undefined : schema.getType(name);
    return isCompositeType(type) ? type : null;
  }

  function fieldNamed(name: string, type: GraphQLCompositeType) {
    const meta = type === schema.getQueryType() ? META_FIELDS[name] : undefined;
    if (meta) return meta;
    return isUnionType(type) ? undefined : type.getFields()[name];
  }

  const root = schema.getRootType(operation.operation);
  if (root) placeOf(operation.selectionSet, root);
  return { selections, defaults: defaultsOf(operation) };
}

function weightOf(
  field: GraphQLField<unknown, unknown>,
  parent: GraphQLNamedType,
  type: GraphQLNamedType,
): Weight | null {
  const name = field.name.startsWith('__') ? `Query.${field.name}` : `${parent.name}.${field.name}`;
  return WEIGHTS[name] ?? WEIGHTS[type.name] ?? null;
}

function ownCost(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  { each, perValueOf }: Weight,
): Once<number> {
  const times = Object.entries(DEARER_WITH)
    .filter(([name]) => field.args.some((argument) => argument.name === name))
    .map(([name, factor]) => {
      const value = argumentOf(node, field, name);
      return (variables: Variables) => (lengthOf(value(variables)) === null ? 1 : factor);
    });
  if (perValueOf !== undefined) {
    const listed = argumentOf(node, field, perValueOf);
    times.push((variables) => lengthOf(listed(variables)) ?? 1);
  }
  return (variables) => times.reduce((cost, factor) => cost * factor(variables), each);
}

function isIntrospection({ name }: GraphQLNamedType): boolean {
  return name.startsWith('__');
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
}
