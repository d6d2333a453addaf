import {
  type CompositeType,
  type FieldSelection,
  type FragmentSelection,
  isObjectType,
  isSubtype,
  type Selection,
  type SelectionSet,
} from '@apollo/federation-internals';
import { fieldOf, INVALID, isTrue, type Shaping, setField, type Values } from './shaping.ts';
import { shapeOfType } from './value-shape.ts';

/** Puts a part of an object into an answer; `false` where the object is to become null. */
export type ObjectShape = (input: Values, output: Values, parent: CompositeType) => boolean;

/** How objects are shaped of which these fields are selected. */
export function shapeOfSelections(selectionSet: SelectionSet, shaping: Shaping): ObjectShape {
  const parts = selectionSet
    .selections()
    .filter((selection) => isWanted(selection, shaping))
    .map((selection) => shapeOfSelection(selection, shaping));
  return (input, output, parent) => {
    for (const part of parts) {
      if (!part(input, output, parent)) return false;
    }
    return true;
  };
}

function isWanted({ element }: Selection, shaping: Shaping): boolean {
  if (element.appliedDirectives.length === 0) return true;
  const { schema } = shaping;
  const [skip] = element.appliedDirectivesOf(schema.skipDirective());
  const [include] = element.appliedDirectivesOf(schema.includeDirective());
  if (skip && isTrue(skip.arguments()['if'], shaping)) return false;
  return !include || isTrue(include.arguments()['if'], shaping);
}

function shapeOfSelection(selection: Selection, shaping: Shaping): ObjectShape {
  if (selection.kind === 'FragmentSelection') return shapeOfFragment(selection, shaping);
  const { element } = selection;
  if (element.definition.isSchemaIntrospectionField()) return shapeOfSchema(selection, shaping);
  return element.name === '__typename'
    ? shapeOfTypename(selection, shaping)
    : shapeOfField(selection, shaping);
}

function shapeOfSchema(selection: FieldSelection, { introspected }: Shaping): ObjectShape {
  const name = selection.element.responseName();
  return (_input, output) => {
    if (fieldOf(output, name) === undefined) setField(output, name, introspected(selection));
    return true;
  };
}

function shapeOfTypename({ element }: FieldSelection, { schema }: Shaping): ObjectShape {
  const name = element.responseName();
  return (input, output, parent) => {
    if (fieldOf(output, name) !== undefined) return true;
    const told = fieldOf(input, name) ?? input['__typename'];
    const type = (typeof told === 'string' ? schema.type(told) : undefined) ?? parent;
    if (!isObjectType(type)) return false;
    setField(output, name, type.name);
    return true;
  };
}

function shapeOfField({ element, selectionSet }: FieldSelection, shaping: Shaping): ObjectShape {
  const name = element.responseName();
  const { type } = element.definition;
  if (type === undefined) throw new Error(`${element} has no type`);
  const shape = shapeOfType(type, selectionSet, shaping);
  const { path } = shaping;
  return (input, output, parent) => {
    path.push(name);
    const value = shape(fieldOf(input, name) ?? null, fieldOf(output, name), parent);
    path.pop();
    setField(output, name, typeof value === 'symbol' ? null : value);
    return value !== INVALID;
  };
}

function shapeOfFragment(
  { element, selectionSet }: FragmentSelection,
  shaping: Shaping,
): ObjectShape {
  const { typeCondition } = element;
  const shape = shapeOfSelections(selectionSet, shaping);
  if (typeCondition === undefined) return shape;
  const { schema } = shaping;
  const known = new Map<string, boolean>();
  return (input, output, parent) => {
    const typename = input['__typename'];
    if (typename && typeof typename !== 'string')
      throw new Error(`Got unexpected value for __typename: ${typename}`);
    const name = typeof typename === 'string' && typename ? typename : parent.name;
    let applies = known.get(name);
    if (applies === undefined) {
      const type = schema.type(name);
      applies = type !== undefined && isSubtype(typeCondition, type);
      known.set(name, applies);
    }
    return applies ? shape(input, output, typeCondition) : true;
  };
}
