import {
  type CompositeType,
  isCompositeType,
  isCustomScalarType,
  isListType,
  isNonNullType,
  isValidLeafValue,
  type ListType,
  type Schema,
  type SelectionSet,
  type Type,
} from '@apollo/federation-internals';
import { shapeOfSelections } from './selection-shape.ts';
import { FAILED, INVALID, type Shaping, tell, type Values } from './shaping.ts';

/**
 * The value to answer, for that of the subgraphs (never `undefined`) and what another selection of the same
 * field already made of it; or FAILED, or INVALID.
 */
export type ValueShape = (input: unknown, made: unknown, parent: CompositeType) => unknown;

/** How the values of a type are shaped. */
export function shapeOfType(
  type: Type,
  selectionSet: SelectionSet | undefined,
  shaping: Shaping,
): ValueShape {
  const isLeaf = selectionSet === undefined;
  const shape = shapeOfPresent(type, selectionSet, shaping);
  return (input, made, parent) =>
    made === null || (isLeaf && made !== undefined) ? made : shape(input, made, parent);
}

function shapeOfPresent(
  type: Type,
  selectionSet: SelectionSet | undefined,
  shaping: Shaping,
): ValueShape {
  if (!isNonNullType(type)) return shapeOfNullable(type, selectionSet, shaping);
  const inner: Type = type.ofType;
  const shape = shapeOfNullable(inner, selectionSet, shaping);
  return (input, made, parent) => {
    const value = shape(input, made, parent);
    if (value === null) tell(shaping, 'Cannot return null for non-nullable', inner, parent);
    return value === null || typeof value === 'symbol' ? INVALID : value;
  };
}

function shapeOfNullable(
  type: Type,
  selectionSet: SelectionSet | undefined,
  shaping: Shaping,
): ValueShape {
  if (isListType(type)) return shapeOfList(type, selectionSet, shaping);
  if (!isCompositeType(type)) return shapeOfLeaf(type, shaping);
  if (selectionSet) return shapeOfObject(type, selectionSet, shaping);
  throw new Error(`Invalid empty selection set for composite type ${type}`);
}

function shapeOfList(
  type: ListType<Type>,
  selectionSet: SelectionSet | undefined,
  shaping: Shaping,
): ValueShape {
  const shape = shapeOfType(type.ofType, selectionSet, shaping);
  const { path } = shaping;
  return (input, made, parent) => {
    if (input === null) return null;
    if (!Array.isArray(input)) throw notA('list', input, type);
    if (made !== undefined && !Array.isArray(made)) throw notA('list', made, type);
    if (made !== undefined && made.length !== input.length)
      throw new Error(`Lists of ${input.length} and ${made.length} elements for ${type}`);
    let isInvalid = false;
    const values = input.map((element: unknown, index) => {
      path.push(index);
      const value = shape(element, made?.[index], parent);
      path.pop();
      if (value === INVALID) isInvalid = true;
      return typeof value === 'symbol' ? null : value;
    });
    return isInvalid ? FAILED : values;
  };
}

function shapeOfObject(
  type: CompositeType,
  selectionSet: SelectionSet,
  shaping: Shaping,
): ValueShape {
  const shape = shapeOfSelections(selectionSet, shaping);
  const { schema } = shaping;
  return (input, made, parent) => {
    if (input === null) return null;
    if (typeof input !== 'object') throw notA('object', input, type);
    if (made !== undefined && typeof made !== 'object') throw notA('object', made, type);
    const typename = (input as Values)['__typename'];
    if (typename !== undefined && typeof typename !== 'string')
      throw new Error(`Invalid non-string value ${typename} for __typename at ${shaping.path}`);
    const told = typename ? schema.type(typename) : type;
    if (!told || !isCompositeType(told))
      return tell(shaping, 'Invalid __typename found for object at', type, parent);
    const output = (made ?? {}) as Values;
    return shape(input as Values, output, told) ? output : FAILED;
  };
}

function shapeOfLeaf(type: Type, shaping: Shaping): ValueShape {
  const { schema } = shaping;
  const isPlain = plainValuesOf(type, schema);
  return (input, _made, parent) => {
    if (input === null || isPlain(input)) return input;
    return isValidLeafValue(schema, input, type as never)
      ? input
      : tell(shaping, 'Invalid value found for', type, parent);
  };
}

/** Tells the values that are valid for a type at first sight; all others are to be looked at. */
function plainValuesOf(type: Type, schema: Schema): (value: unknown) => boolean {
  switch (type) {
    case schema.stringType():
    case schema.idType():
      return (value) => typeof value === 'string';
    case schema.booleanType():
      return (value) => typeof value === 'boolean';
    case schema.intType():
      return Number.isSafeInteger;
    case schema.floatType():
      return Number.isFinite;
    default: {
      const isOurs = isCustomScalarType(type);
      return () => isOurs;
    }
  }
}

function notA(what: string, value: unknown, type: Type): Error {
  return new Error(`Invalid non-${what} value ${value} returned by subgraph for ${type}`);
}
