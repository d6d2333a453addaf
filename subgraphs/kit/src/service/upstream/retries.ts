import type { UpstreamFailure } from './answer.ts';

/** How often a question may be put again after it failed in a way that may pass. */
const MOST_RETRIES: Partial<Record<UpstreamFailure, number>> = {
  UNCONNECTED: 3,
  REFUSED: 2,
  UNAVAILABLE: 2,
  MALFORMED: 1,
};

/** The longest wait before the first retry; each further one may be four times as long. */
const FIRST_WAIT_MS = 25;

/** Questions put again, at most, for each that is asked: a subgraph in trouble gets a tenth more load. */
const SHARE = 0.1;

/** So many may be put again at once after a quiet time. */
const RESERVE = 10;

/** Grants retries. */
export type Retries = ReturnType<typeof createRetries>;

/** Grants retries to the questions for one subgraph, within a budget that they share. */
export function createRetries(random: () => number = Math.random) {
  let budget = RESERVE;
  let granted = 0;
  return {
    granted: () => granted,
    /** Counts a question that is asked for the first time. */
    noteAsked(): void {
      budget = Math.min(RESERVE, budget + SHARE);
    },
    /** How long to wait before a question is put again; `null`: it is not. */
    waitMs(reason: UpstreamFailure, retriesSoFar: number, leftMs: number): number | null {
      if (retriesSoFar >= (MOST_RETRIES[reason] ?? 0) || budget < 1) return null;
      const waitMs = random() * FIRST_WAIT_MS * 4 ** retriesSoFar;
      if (waitMs >= leftMs) return null;
      budget -= 1;
      granted += 1;
      return waitMs;
    },
  };
}
