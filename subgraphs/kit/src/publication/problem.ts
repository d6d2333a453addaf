import { PublicError } from '../service/index.ts';

/** Something that keeps a publication from being taken. */
export interface Problem {
  /** The place in the publication, such as `products[3].phases[1].from`. */
  readonly path: string;
  /** The value as it was sent. */
  readonly value: unknown;
  /** Stable name of the rule that it breaks. */
  readonly rule: string;
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** Of how many problems a refusal tells; it says how many there are. */
export const MOST_PROBLEMS = 1000;

/** The refusal of a publication: every problem at once, up to 1,000 of them. */
export function refusal(problems: readonly Problem[]): PublicError {
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return new PublicError(
    'INVALID_PUBLICATION',
    `Nothing was published. ${first ? `${first.path}: ${first.message} ${first.remedy}` : ''}${more}`,
    { problems: problems.slice(0, MOST_PROBLEMS), problemCount: problems.length },
  );
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
