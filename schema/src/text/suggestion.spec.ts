import { expect, it } from 'vitest';
import { didYouMean } from './suggestion.ts';

it.each([
  ['CONSTRUCTON', 'Did you mean "CONSTRUCTION"?'],
  ['construction', 'Did you mean "CONSTRUCTION"?'],
  ['xyz', 'Known: CONSTRUCTION, STOPPED.'],
])('a writer of "%s" is told: %s', (given, told) => {
  expect(didYouMean(given, ['CONSTRUCTION', 'STOPPED'])).toBe(told);
});
