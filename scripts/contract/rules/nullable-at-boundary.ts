import {
  directive,
  fieldsOf,
  groupedBy,
  isNullable,
  MINISTRY,
  objectTypes,
  ROOTS,
} from '../reading.ts';
import type { ContractRule } from '../rule.ts';

/** A department that is down must cost its own cells, never the whole answer. */
export const nullableAtBoundary: ContractRule = {
  id: 'nullable-at-boundary',
  promise: 'A field that crosses an owner’s boundary is nullable.',
  check(subgraphs) {
    const types = objectTypes(subgraphs);
    const roots = fieldsOf(
      types.filter(({ name, subgraph }) => ROOTS.has(name) && subgraph !== MINISTRY),
    );
    const shared = [
      ...groupedBy(
        types.filter(({ name }) => !ROOTS.has(name)),
        ({ name }) => name,
      ).values(),
    ].filter(
      (definitions) =>
        definitions.length > 1 && definitions.some(({ node }) => directive(node, 'key')),
    );
    const crossing = shared.flatMap((definitions) =>
      fieldsOf(definitions).filter(
        ({ field }) =>
          !definitions.every(({ fields }) =>
            fields.some(({ name }) => name.value === field.name.value),
          ),
      ),
    );
    return [...roots, ...crossing]
      .filter(({ field }) => !isNullable(field.type))
      .map(({ subgraph, place }) => ({
        subgraph,
        place,
        message:
          'is reached from another owner, but may not be null: when its owner is down, the whole answer is',
        remedy:
          'Drop the exclamation mark, or answer the field in every subgraph that defines the type.',
      }));
  },
};
