import { directive, directiveArgument, fieldsOf, objectTypes } from '../reading.ts';
import type { ContractRule } from '../rule.ts';

/** A field that waits for another owner is null whenever that owner is down. */
export const noRequiresAcross: ContractRule = {
  id: 'no-requires-across',
  promise: 'No field @requires what another owner answers, nor a field with arguments.',
  check(subgraphs) {
    return fieldsOf(objectTypes(subgraphs))
      .filter(({ field }) => directive(field, 'requires'))
      .filter(({ field, fields }) => {
        const requires = directive(field, 'requires');
        const wanted = String((requires && directiveArgument(requires, 'fields')) ?? '');
        const external = fields.some(
          (other) => wanted.includes(other.name.value) && directive(other, 'external'),
        );
        return external || wanted.includes('(');
      })
      .map(({ subgraph, place }) => ({
        subgraph,
        place,
        message: 'waits for a field of another owner, or for one with arguments',
        remedy: 'Let its owner publish it, or ask for it where it lives.',
      }));
  },
};
