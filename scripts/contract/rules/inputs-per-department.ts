import { departments } from '@pilotage/schema';
import { Kind } from 'graphql';
import { MINISTRY } from '../reading.ts';
import type { ContractRule } from '../rule.ts';

/** A shared input would hide a department's new field until every other department has it too. */
export const inputsPerDepartment: ContractRule = {
  id: 'inputs-per-department',
  promise: 'Inputs are named after their department.',
  check(subgraphs) {
    return subgraphs.flatMap(({ name: subgraph, document }) => {
      const own = prefixOf(subgraph);
      const others = departments.map(({ prefix }) => prefix).filter((prefix) => prefix !== own);
      const isMine = (input: string) =>
        subgraph === MINISTRY
          ? !others.some((prefix) => input.startsWith(prefix))
          : input.startsWith(own);
      return document.definitions.flatMap((node) =>
        node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && !isMine(node.name.value)
          ? [
              {
                subgraph,
                place: node.name.value,
                message: 'is not named after its department',
                remedy: `Begin its name with ${own}.`,
              },
            ]
          : [],
      );
    });
  },
};

function prefixOf(subgraph: string): string {
  const registered = departments.find(({ code }) => code === subgraph);
  return registered?.prefix ?? `${subgraph.charAt(0).toUpperCase()}${subgraph.slice(1)}`;
}
