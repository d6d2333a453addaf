import fc from 'fast-check';
import type { MonthPublication } from './attack.ts';

const SLUGS = ['a', 'b', 'c', 'd', 'e', 'f'];
const persons = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(1, 2) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 3, max: 60 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);

/** Publications about one month: first statements, corrections, retractions, some that claim an earlier known time. */
export const randomPublications: fc.Arbitrary<readonly MonthPublication[]> = fc.array(
  fc.record({
    counts: fc
      .tuple(
        fc.subarray(SLUGS, { minLength: 1, maxLength: 4 }),
        fc.array(persons, { minLength: 4, maxLength: 4 }),
      )
      .map(([slugs, all]) =>
        Object.fromEntries(slugs.map((slug, index) => [slug, all[index] ?? null])),
      ),
    knownAt: fc.option(
      fc.integer({ min: 1, max: 9 }).map((day) => `2025-12-0${day}T12:00:00.000Z`),
      { nil: null, freq: 3 },
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

/** The products that are published about. */
export const products = SLUGS.map((slug) => ({
  slug,
  name: slug,
  phases: [{ phase: 'CONSTRUCTION', from: '1990-01-01' }],
}));
