export type { FileProblem } from '../file-problem.ts';
export { phaseOfWord, phaseWords } from './phase-words.ts';
export { readStartups, type StartupsFile } from './read-startups.ts';
export { type BetagouvSource, phasesOf, productOf, runByIncubator } from './source.ts';
export type { Startup } from './startup.ts';
