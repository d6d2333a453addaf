import type { Row } from '../rows/index.ts';
import { readKnownAt } from './envelope.ts';
import { pathOf } from './file-place.ts';
import { EnoughProblems, type Problem } from './problem.ts';

/** How many known times the rows of a file may claim: each makes a version while other publications wait. */
const MOST_CLAIMS = 400;

function tooManyClaims(path: string): Problem {
  return {
    path,
    value: null,
    rule: 'most',
    message: {
      fr: `Ce fichier donne plus de ${MOST_CLAIMS} dates de connaissance.`,
      en: `This file claims more than ${MOST_CLAIMS} known times.`,
    },
    remedy: { fr: 'Envoyez-le en plusieurs fichiers.', en: 'Send it in several files.' },
  };
}

/** The known times that the rows of a file claim. */
export type RowClaims = ReturnType<typeof rowClaims>;

/** Reads the known times that rows claim, each text understood once. */
export function rowClaims(now: Date, report: (problem: Problem) => null) {
  const known = new Map<string, Date | null>();
  let isUnclaimed = false;
  return {
    /** The known time that a row claims for itself; `null` where it claims none, or after telling that it is none. */
    of({ knownAt, sheet, line }: Row): Date | null {
      if (knownAt === null) {
        isUnclaimed = true;
        return null;
      }
      const found = known.get(knownAt);
      if (found !== undefined) return found;
      const path = pathOf({ sheet: sheet.code, line, column: 'knownAt' });
      if (known.size >= MOST_CLAIMS) {
        report(tooManyClaims(path));
        throw new EnoughProblems();
      }
      const claim = readKnownAt(knownAt, { path, now, report });
      known.set(knownAt, claim);
      return claim;
    },
    /** Every known time that was claimed, in no order; `null` stands for rows that claim none. */
    all(): readonly (Date | null)[] {
      const times = new Set([...known.values()].flatMap((claim) => claim?.getTime() ?? []));
      const claims = [...times].map((time) => new Date(time));
      return isUnclaimed || claims.length === 0 ? [...claims, null] : claims;
    },
  };
}

/** Claims in the order of their time; what claims none of its own has that of the file, else it is known last. */
export function inTime(
  claims: readonly (Date | null)[],
  knownAt: Date | null,
): readonly (Date | null)[] {
  const timeOf = (claim: Date | null) => (claim ?? knownAt)?.getTime() ?? Number.POSITIVE_INFINITY;
  return [...claims].sort((a, b) => timeOf(a) - timeOf(b));
}
