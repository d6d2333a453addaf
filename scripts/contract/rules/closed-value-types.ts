import {
  directive,
  fieldsOf,
  groupedBy,
  interfaceTypes,
  namedType,
  objectTypes,
  ROOTS,
} from '../reading.ts';
import type { ContractRule } from '../rule.ts';

/** A shared type that led to an entity would make all owners answer for it. */
export const closedValueTypes: ContractRule = {
  id: 'closed-value-types',
  promise: 'A value type that subgraphs share refers to no entity and to no interface.',
  check(subgraphs) {
    const types = objectTypes(subgraphs);
    const entities = new Set(
      types.filter(({ node }) => directive(node, 'key')).map(({ name }) => name),
    );
    const interfaces = new Set(interfaceTypes(subgraphs).map(({ name }) => name));
    const values = types.filter(({ name }) => !ROOTS.has(name) && !entities.has(name));
    const shared = [...groupedBy(values, ({ name }) => name).values()].filter(
      (definitions) =>
        definitions.length > 1 || definitions.some(({ node }) => directive(node, 'shareable')),
    );
    return fieldsOf(shared.flat())
      .filter(
        ({ field }) => entities.has(namedType(field.type)) || interfaces.has(namedType(field.type)),
      )
      .map(({ subgraph, place, field }) => ({
        subgraph,
        place,
        message: `is of a shared value type and leads to ${namedType(field.type)}`,
        remedy: 'Give its id and a label instead.',
      }));
  },
};
