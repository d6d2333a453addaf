import { frenchTypography, type Label } from '@pilotage/schema';
import { PublicError } from '../service/index.ts';

/** Something that keeps a publication from being taken. */
export interface Problem {
  /** The place in the publication, such as `products[3].phases[1].from`. */
  readonly path: string;
  /** The value as it was sent. */
  readonly value: unknown;
  /** Stable name of the rule that it breaks. */
  readonly rule: string;
  /** What is wrong. */
  readonly message: Label;
  /** What to do about it. */
  readonly remedy: Label;
  /** The sheet where it stood, where the publication was read from a workbook. */
  readonly sheet?: string;
  /** The line where it stood in a sheet or file, counted from 1. */
  readonly line?: number;
  /** The column where it stood in a sheet or file. */
  readonly column?: string;
}

/** A problem as a refusal tells it: in English, and under `fr` in French. */
export interface ToldProblem extends Omit<Problem, 'message' | 'remedy'> {
  readonly message: string;
  readonly remedy: string;
  readonly fr: { readonly message: string; readonly remedy: string };
}

/** Of how many problems a refusal tells; it says how many there are. */
export const MOST_PROBLEMS = 1000;

/** The refusal of a publication: every problem at once, up to 1,000 of them, in both languages; `untold`: how many more there are. */
export function refusal(problems: readonly Problem[], untold = 0): PublicError {
  const { fr, en } = summary(problems, problems.length + untold);
  return new PublicError('INVALID_PUBLICATION', en, {
    fr: frenchTypography(fr),
    problems: problems.slice(0, MOST_PROBLEMS).map(inBothLanguages),
    problemCount: problems.length + untold,
  });
}

/** That nothing was published, the first problem, and how many more there are. */
function summary(problems: readonly Problem[], count: number): Label {
  const [first] = problems;
  if (first === undefined) return { fr: 'Rien n’a été publié.', en: 'Nothing was published.' };
  const { path, message, remedy } = first;
  const { fr, en } = andMore(count - 1);
  return {
    fr: `Rien n’a été publié. ${inFrench(path)} : ${message.fr} ${remedy.fr}${fr}`,
    en: `Nothing was published. ${path}: ${message.en} ${remedy.en}${en}`,
  };
}

/** A path as it is told in French: where it is a place in a file it holds a word. */
export function inFrench(path: string): string {
  return path.replace(/, line (\d+)/, ', ligne $1');
}

function andMore(count: number): Label {
  if (count === 0) return { fr: '', en: '' };
  return { fr: ` (et ${count} ${count === 1 ? 'autre' : 'autres'})`, en: ` (and ${count} more)` };
}

function inBothLanguages({ message, remedy, ...place }: Problem): ToldProblem {
  return {
    ...place,
    message: message.en,
    remedy: remedy.en,
    fr: { message: frenchTypography(message.fr), remedy: frenchTypography(remedy.fr) },
  };
}

/** At how many problems the reading of a file ends: nothing of it would be published anyhow. */
const ENOUGH_PROBLEMS = 10_000;

/** Thrown where there are so many problems that nothing more need be read. */
export class EnoughProblems extends Error {
  override readonly name = 'EnoughProblems';
}

/**
 * Problems of which the first are kept, however many there are.
 *
 * `add` throws EnoughProblems where there are so many that nothing more need be read.
 */
export function boundedProblems() {
  const kept: Problem[] = [];
  let untold = 0;
  return {
    add(problem: Problem): null {
      if (kept.length < MOST_PROBLEMS) kept.push(problem);
      else untold += 1;
      if (kept.length + untold >= ENOUGH_PROBLEMS) throw new EnoughProblems();
      return null;
    },
    all: (): readonly Problem[] => kept,
    /** How many there are beside those kept. */
    untold: () => untold,
  };
}

/**
 * Whether a field of the product that a statement is about was told to be faulty.
 *
 * `path` is the statement's own, such as `products[3].stopReason`.
 */
export function isToldOf(problems: readonly Problem[], path: string, field: string): boolean {
  const place = `${path.slice(0, path.lastIndexOf('.'))}.${field}`;
  return problems.some((problem) => problem.path.startsWith(place));
}
