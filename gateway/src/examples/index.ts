import type { Example } from './example.ts';
import { figureExamples } from './figures.ts';
import { impactExamples } from './impact.ts';
import { peopleExamples } from './people.ts';
import { portfolioExamples } from './portfolio.ts';
import { themeExamples } from './themes.ts';

export { type Example, type ExampleMonth, exampleMonth } from './example.ts';

/** The questions that the explorer offers, and the README works out. */
export const examples: readonly Example[] = [
  ...portfolioExamples,
  ...figureExamples,
  ...impactExamples,
  ...themeExamples,
  ...peopleExamples,
];
