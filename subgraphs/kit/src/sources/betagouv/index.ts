export { phaseOfWord, phaseWords } from './phase-words.ts';
export {
  type FileProblem,
  readStartups,
  type Startup,
  type StartupsFile,
} from './read-startups.ts';
export { type BetagouvSource, phasesOf, productOf, runByIncubator } from './source.ts';
