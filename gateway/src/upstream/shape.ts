import {
  type DocumentNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionNode,
} from 'graphql';

/** What a field of an answer must look like. */
interface Expected {
  readonly name: string;
  /** Whether every object that holds it must say it, be it as null. */
  readonly isOwed: boolean;
  /** How many lists are around its values. */
  readonly lists: number;
  /** The fields of its objects; `null` for a leaf, which the gateway checks itself. */
  readonly fields: readonly Expected[] | null;
}

const TYPENAME = '__typename';

/** What the documents of plans expect; a plan is asked many times. */
const known = new WeakMap<DocumentNode, readonly Expected[]>();

/**
 * Whether data has the shape that a fetch asked for: lists where lists must be, objects where objects must be, and
 * every field said. `entities` is how many entities it was to complete; `null` when none.
 *
 * The gateway takes the shape for granted: one list too many in one subgraph's answer, and it throws away what all
 * the others said.
 */
export function hasShape(
  data: Readonly<Record<string, unknown>>,
  document: DocumentNode,
  schema: GraphQLSchema,
  entities: number | null,
): boolean {
  const expected = known.get(document) ?? expectedBy(document, schema);
  known.set(document, expected);
  if (entities === null) return fits(data, expected);
  const list = data['_entities'];
  return Array.isArray(list) && list.length === entities && fits(data, expected);
}

function fits(value: Readonly<Record<string, unknown>>, fields: readonly Expected[]): boolean {
  for (const { name, isOwed, lists, fields: inner } of fields) {
    const found = value[name];
    if (found === undefined ? isOwed : found !== null && !isLike(found, lists, inner)) return false;
    if (name === TYPENAME && found !== undefined && typeof found !== 'string') return false;
  }
  return true;
}

function isLike(value: unknown, lists: number, fields: readonly Expected[] | null): boolean {
  if (value === null) return true;
  if (lists > 0) {
    return Array.isArray(value) && value.every((one) => isLike(one, lists - 1, fields));
  }
  if (fields === null) return true;
  if (typeof value !== 'object' || Array.isArray(value)) return false;
  return fits(value as Readonly<Record<string, unknown>>, fields);
}

function expectedBy(document: DocumentNode, schema: GraphQLSchema): readonly Expected[] {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) return [];
  const root = schema.getRootType(operation.operation)?.name;
  return operation.selectionSet.selections.flatMap((one) => inSelection(one, root, true));

  function inSelection(
    selection: SelectionNode,
    typeName: string | undefined,
    isSure: boolean,
  ): readonly Expected[] {
    const isOwed = isSure && (selection.directives ?? []).length === 0;
    if (selection.kind === Kind.FIELD) return inField(selection, typeName, isOwed);
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    const condition = fragment?.typeCondition?.name.value;
    return (fragment?.selectionSet.selections ?? []).flatMap((one) =>
      inSelection(
        one,
        condition ?? typeName,
        isOwed && (condition === undefined || condition === typeName),
      ),
    );
  }

  function inField(
    { name: { value: name }, alias, selectionSet }: SelectionNode & { readonly kind: Kind.FIELD },
    typeName: string | undefined,
    isOwed: boolean,
  ): readonly Expected[] {
    const type = name === '_entities' ? null : typeOf(schema, typeName, name);
    const said = alias?.value ?? name;
    if (name === TYPENAME) return [{ name: said, isOwed, lists: 0, fields: null }];
    // What clients cannot see is not in their schema, and nothing of it reaches their answer.
    if (type === undefined) return [];
    const inner = type === null ? undefined : getNamedType(type).name;
    const fields = selectionSet?.selections.flatMap((one) => inSelection(one, inner, true));
    return [
      { name: said, isOwed, lists: type === null ? 1 : listsOf(type), fields: fields ?? null },
    ];
  }
}

function typeOf(
  schema: GraphQLSchema,
  typeName: string | undefined,
  field: string,
): GraphQLOutputType | undefined {
  const type = typeName === undefined ? undefined : schema.getType(typeName);
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[field]?.type : undefined;
}

function listsOf(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return listsOf(type.ofType);
  return isListType(type) ? 1 + listsOf(type.ofType) : 0;
}
