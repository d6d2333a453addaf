import { expect, it } from 'vitest';
import { withoutUnresolvedKeys } from './without-unresolved-keys.ts';

it.each([
  [
    'a key that is not resolved is left out, the subgraph is not',
    'type Cat @join__type(graph: A, key: "id", resolvable: false) @join__type(graph: B, key: "id") { id: ID! }',
    'type Cat @join__type(graph: B, key: "id") @join__type(graph: A) { id: ID! }',
  ],
  [
    'nor is it told twice',
    'type Cat @join__type(graph: A, key: "id") @join__type(graph: A, key: "name", resolvable: false) { id: ID! }',
    'type Cat @join__type(graph: A, key: "id") { id: ID! }',
  ],
  [
    'everything else stays',
    'type Cat @join__implements(graph: A, interface: "Pet") @join__type(graph: A) { id: ID! @join__field(graph: A) }',
    'type Cat @join__implements(graph: A, interface: "Pet") @join__type(graph: A) { id: ID! @join__field(graph: A) }',
  ],
])('%s', (_, sdl, expected) => {
  expect(withoutUnresolvedKeys(sdl).replaceAll(/\s+/g, ' ')).toBe(expected);
});
