import { DateTimeScalar } from '@pilotage/schema/graph';
import type { FieldDefinition } from './define-field.ts';

/** The fields that tell what a department's publications amount to. */
export const departmentFields: readonly FieldDefinition[] = [
  {
    name: 'publishedAt',
    description: 'When it last published something new; null when it never has.',
    type: () => DateTimeScalar,
    args: {},
    resolve: async (_root, _args, { snapshot }) => (await snapshot.version()).recordedAt,
  },
  {
    name: 'demonstration',
    description:
      'Whether it holds facts that were made up to show the platform at work (démonstration); null when it does not answer.',
    type: () => Boolean,
    args: {},
    resolve: async ({ code }: { readonly code: string }, _args, { loadFacts }) =>
      (await loadFacts(code, 'DEMONSTRATION', null)).length > 0,
  },
];
