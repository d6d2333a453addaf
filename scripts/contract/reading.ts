import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import type { SubgraphContract } from './subgraphs.ts';

/** The subgraph whose fields span departments; it answers from the gateway's own process. */
export const MINISTRY = 'pilotage';

/** The root types, of which every subgraph has its own fields. */
export const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation']);

/** A type with fields, and the subgraph that defines it. */
export interface DefinedType {
  readonly subgraph: string;
  readonly name: string;
  readonly node: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;
  readonly fields: readonly FieldDefinitionNode[];
}

/** A field, the type it stands in, and the subgraph that defines it. */
export interface DefinedField extends DefinedType {
  readonly field: FieldDefinitionNode;
  /** `WaterProduct.name` */
  readonly place: string;
}

/** The object types of some subgraphs, roots included. */
export function objectTypes(subgraphs: readonly SubgraphContract[]): readonly DefinedType[] {
  return typesOf(subgraphs, Kind.OBJECT_TYPE_DEFINITION);
}

/** The interfaces of some subgraphs. */
export function interfaceTypes(subgraphs: readonly SubgraphContract[]): readonly DefinedType[] {
  return typesOf(subgraphs, Kind.INTERFACE_TYPE_DEFINITION);
}

/** Every field of some types. */
export function fieldsOf(types: readonly DefinedType[]): readonly DefinedField[] {
  return types.flatMap((type) =>
    type.fields.map((field) => ({ ...type, field, place: `${type.name}.${field.name.value}` })),
  );
}

/** A directive by its name, where a node bears it. */
export function directive(
  node: { readonly directives?: readonly ConstDirectiveNode[] | undefined },
  name: string,
): ConstDirectiveNode | null {
  return node.directives?.find((one) => one.name.value === name) ?? null;
}

/** A directive's argument as written; `null` when it is absent. */
export function directiveArgument(node: ConstDirectiveNode, name: string): string | boolean | null {
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.BOOLEAN ? value.value : null;
}

/** The name at the heart of a type, without lists and exclamation marks. */
export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

/** Whether a type is a list, nullable or not. */
export function isList(type: TypeNode): boolean {
  return type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));
}

/** Whether a type may be null. */
export function isNullable(type: TypeNode): boolean {
  return type.kind !== Kind.NON_NULL_TYPE;
}

/** An argument by its name. */
export function argumentOf(
  field: FieldDefinitionNode,
  name: string,
): InputValueDefinitionNode | null {
  return field.arguments?.find((argument) => argument.name.value === name) ?? null;
}

/** Groups things by a name. */
export function groupedBy<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(nameOf(item));
    if (group) group.push(item);
    else groups.set(nameOf(item), [item]);
  }
  return groups;
}

function typesOf(
  subgraphs: readonly SubgraphContract[],
  kind: Kind.OBJECT_TYPE_DEFINITION | Kind.INTERFACE_TYPE_DEFINITION,
): readonly DefinedType[] {
  return subgraphs.flatMap(({ name: subgraph, document }) =>
    document.definitions.flatMap((node) =>
      node.kind === kind
        ? [{ subgraph, name: node.name.value, node, fields: node.fields ?? [] }]
        : [],
    ),
  );
}
