import {
  directive,
  directiveArgument,
  groupedBy,
  interfaceTypes,
  MINISTRY,
  objectTypes,
} from '../reading.ts';
import type { ContractRule, Violation } from '../rule.ts';

/** Federation believes that whoever can resolve an entity can do so for each of its instances. */
export const oneOwner: ContractRule = {
  id: 'one-owner',
  promise:
    'No entity is resolvable in two departments, none on an interface, and pilotage’s products are stubs.',
  check(subgraphs) {
    const onInterfaces = interfaceTypes(subgraphs)
      .filter(({ node }) => directive(node, 'key'))
      .map(
        ({ subgraph, name }): Violation => ({
          subgraph,
          place: name,
          message:
            'is an interface with a @key, so that every subgraph would need every implementation',
          remedy: 'Key the concrete types.',
        }),
      );
    const resolvable = objectTypes(subgraphs).filter(({ node }) => {
      const key = directive(node, 'key');
      return key !== null && directiveArgument(key, 'resolvable') !== false;
    });
    const stubs = resolvable
      .filter(({ subgraph, name }) => subgraph === MINISTRY && name.endsWith('Product'))
      .map(
        ({ subgraph, name }): Violation => ({
          subgraph,
          place: name,
          message: 'is a department’s product, which the ministry’s view cannot resolve',
          remedy: 'Say @key(fields: "id", resolvable: false).',
        }),
      );
    const owners = groupedBy(
      resolvable.filter(({ subgraph }) => subgraph !== MINISTRY),
      ({ name }) => name,
    );
    const contested = [...owners.values()]
      .filter((definitions) => definitions.length > 1)
      .flatMap((definitions) =>
        definitions.map(
          ({ subgraph, name }): Violation => ({
            subgraph,
            place: name,
            message: `is resolvable in ${definitions.map((one) => one.subgraph).join(' and ')}: one is asked, the other’s instances vanish`,
            remedy: 'Give each department a type of its own.',
          }),
        ),
      );
    return [...onInterfaces, ...stubs, ...contested];
  },
};
