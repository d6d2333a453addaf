import { expect, it } from 'vitest';
import { alikeness } from './alikeness.ts';

it.each([
  { one: 'Déclarer un prélèvement', other: 'declarer un prelevement.', alike: 1 },
  { one: 'abcd', other: 'abcx', alike: 0.75 },
  { one: 'abcd', other: 'wxyz', alike: 0 },
  { one: '', other: '', alike: 1 },
])('"$one" and "$other" are alike by $alike', ({ one, other, alike }) => {
  expect(alikeness(one, other)).toBe(alike);
});
