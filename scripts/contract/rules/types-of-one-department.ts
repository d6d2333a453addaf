import { defineDepartment, departmentSdl } from '@pilotage/kit';
import { departments } from '@pilotage/schema';
import { type DefinitionNode, isTypeDefinitionNode, parse } from 'graphql';
import { groupedBy, MINISTRY, ROOTS } from '../reading.ts';
import type { ContractRule } from '../rule.ts';

/** Two teams that chose one name for different things would answer with each other's fields, or not compose. */
export const typesOfOneDepartment: ContractRule = {
  id: 'types-of-one-department',
  promise: 'A type that a department alone knows is defined by one department only.',
  check(subgraphs) {
    const shared = sharedTypes();
    const defined = subgraphs
      .filter(({ name }) => name !== MINISTRY)
      .flatMap(({ name: subgraph, document }) =>
        typeNames(document.definitions).map((name) => ({ subgraph, name })),
      )
      .filter(({ name }) => !shared.has(name));
    return [...groupedBy(defined, ({ name }) => name).values()]
      .filter((definitions) => definitions.length > 1)
      .flatMap((definitions) =>
        definitions.map(({ subgraph, name }) => ({
          subgraph,
          place: name,
          message: `is defined by ${definitions.map((one) => one.subgraph).join(' and ')}, and is no type of the shared contract`,
          remedy:
            'Begin its name with that of its department, or bring it into the shared contract.',
        })),
      );
  },
};

/** What every department's subgraph defines, whatever its team knows. */
function sharedTypes(): ReadonlySet<string> {
  const [{ code } = { code: '' }] = departments;
  const bare = defineDepartment({
    code,
    sources: { betagouv: { sponsors: [], operatorsOf: () => [] } },
  });
  return new Set([...ROOTS, ...typeNames(parse(departmentSdl(bare)).definitions)]);
}

function typeNames(definitions: readonly DefinitionNode[]): readonly string[] {
  return definitions.filter(isTypeDefinitionNode).map(({ name }) => name.value);
}
