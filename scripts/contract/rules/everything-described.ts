import { type DefinitionNode, Kind, type StringValueNode } from 'graphql';
import { ROOTS } from '../reading.ts';
import type { ContractRule } from '../rule.ts';

interface Described {
  readonly name: { readonly value: string };
  readonly description?: StringValueNode | undefined;
}

/** Analysts read the graph, not its code. */
export const everythingDescribed: ContractRule = {
  id: 'everything-described',
  promise: 'Every type, field, argument and enum value has a description.',
  check(subgraphs) {
    return subgraphs.flatMap(({ name: subgraph, document }) =>
      document.definitions
        .flatMap(describedPlaces)
        .filter(({ described }) => !described.description?.value.trim())
        .map(({ place }) => ({
          subgraph,
          place,
          message: 'has no description',
          remedy: 'Say for an analyst what it means, its unit, and what null means.',
        })),
    );
  },
};

function describedPlaces(
  node: DefinitionNode,
): readonly { readonly place: string; readonly described: Described }[] {
  if (!('name' in node) || node.name === undefined || node.kind === Kind.DIRECTIVE_DEFINITION)
    return [];
  const named = node as Described;
  const owner = named.name.value;
  const type = ROOTS.has(owner) ? [] : [{ place: owner, described: named }];
  const member = (described: Described) => ({
    place: `${owner}.${described.name.value}`,
    described,
  });
  if (node.kind === Kind.ENUM_TYPE_DEFINITION) return [...type, ...(node.values ?? []).map(member)];
  if (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
    return [...type, ...(node.fields ?? []).map(member)];
  if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION) {
    const fields = (node.fields ?? []).flatMap((field) => [
      member(field),
      ...(field.arguments ?? []).map((argument) => ({
        place: `${owner}.${field.name.value}(${argument.name.value})`,
        described: argument,
      })),
    ]);
    return [...type, ...fields];
  }
  return node.kind === Kind.SCALAR_TYPE_DEFINITION || node.kind === Kind.UNION_TYPE_DEFINITION
    ? type
    : [];
}
