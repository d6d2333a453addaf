import {
  directive,
  fieldsOf,
  groupedBy,
  isList,
  namedType,
  objectTypes,
  ROOTS,
} from '../reading.ts';
import type { ContractRule } from '../rule.ts';

/** Of a list that several subgraphs answer, the plan asks one; the others' rows vanish without an error. */
export const noShareableRootList: ContractRule = {
  id: 'no-shareable-root-list',
  promise: 'No list at the root is answered by two subgraphs.',
  check(subgraphs) {
    const roots = fieldsOf(objectTypes(subgraphs).filter(({ name }) => ROOTS.has(name)));
    const lists = roots.filter(
      ({ field }) => isList(field.type) || namedType(field.type).endsWith('Connection'),
    );
    return [...groupedBy(lists, ({ place }) => place).values()].flatMap((definitions) =>
      definitions
        .filter(({ field }) => definitions.length > 1 || directive(field, 'shareable'))
        .map(({ subgraph, place }) => ({
          subgraph,
          place,
          message: 'is a list that more than one subgraph may answer',
          remedy: 'Name it after its department, and let pilotage merge.',
        })),
    );
  },
};
