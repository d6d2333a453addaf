import { type InputValueDefinitionNode, Kind } from 'graphql';
import { fieldsOf, interfaceTypes, namedType, objectTypes } from '../reading.ts';
import type { ContractRule } from '../rule.ts';
import type { SubgraphContract } from '../subgraphs.ts';

/** An enum that goes both ways cannot gain a value unless everybody releases on the same day. */
export const oneWayEnums: ContractRule = {
  id: 'one-way-enums',
  promise: 'An enum serves answers or arguments, never both.',
  check(subgraphs) {
    const enums = new Set(
      subgraphs.flatMap(({ document }) =>
        document.definitions.flatMap((node) =>
          node.kind === Kind.ENUM_TYPE_DEFINITION ? [node.name.value] : [],
        ),
      ),
    );
    const fields = fieldsOf([...objectTypes(subgraphs), ...interfaceTypes(subgraphs)]);
    const answered = new Set(fields.map(({ field }) => namedType(field.type)));
    const asked = [
      ...fields.flatMap(({ subgraph, place, field }) =>
        places(subgraph, place, field.arguments ?? []),
      ),
      ...subgraphs.flatMap(inputFields),
    ];
    return asked
      .filter(({ type }) => enums.has(type) && answered.has(type))
      .map(({ subgraph, place, type }) => ({
        subgraph,
        place,
        message: `takes ${type}, which answers use too`,
        remedy: 'Take the code as an ID, and refuse an unknown one with the nearest that is known.',
      }));
  },
};

function inputFields({ name, document }: SubgraphContract) {
  return document.definitions.flatMap((node) =>
    node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION
      ? places(name, node.name.value, node.fields ?? [])
      : [],
  );
}

function places(subgraph: string, owner: string, inputs: readonly InputValueDefinitionNode[]) {
  return inputs.map((input) => ({
    subgraph,
    place: `${owner}(${input.name.value})`,
    type: namedType(input.type),
  }));
}
