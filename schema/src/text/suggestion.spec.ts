import { expect, it } from 'vitest';
import { didYouMean, suggestion } from './suggestion.ts';

it.each([
  ['CONSTRUCTON', 'Did you mean "CONSTRUCTION"?', 'Vouliez-vous dire « CONSTRUCTION » ?'],
  ['construction', 'Did you mean "CONSTRUCTION"?', 'Vouliez-vous dire « CONSTRUCTION » ?'],
  ['xyz', 'Known: CONSTRUCTION, STOPPED.', 'Valeurs connues : CONSTRUCTION, STOPPED.'],
])('a writer of "%s" is told: %s %s', (given, en, fr) => {
  expect(didYouMean(given, ['CONSTRUCTION', 'STOPPED'])).toBe(en);
  expect(suggestion(given, ['CONSTRUCTION', 'STOPPED'])).toEqual({ fr, en });
});

it.each([
  [31, ', w29, and 1 more.', ', w29 et 1 autre.'],
  [32, ', w29, and 2 more.', ', w29 et 2 autres.'],
])('of %i words, thirty are named and the others counted', (count, en, fr) => {
  const words = Array.from({ length: count }, (_, index) => `w${index}`);
  expect(suggestion('something else', words)).toEqual({
    fr: expect.stringMatching(new RegExp(`${fr}$`)),
    en: expect.stringMatching(new RegExp(`${en}$`)),
  });
});
