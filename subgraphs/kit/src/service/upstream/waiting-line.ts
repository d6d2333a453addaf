import type { UpstreamFailure } from './answer.ts';

/** How many may be in at once, and how many may wait for that. */
export interface WaitingLineOptions {
  readonly atOnce: number;
  readonly waiting: number;
}

/** Lets a bounded number in at once; the others wait in the order they came. */
export type WaitingLine = ReturnType<typeof createWaitingLine>;

type Admit = (turnedAway: UpstreamFailure | null) => void;

/** A line before one subgraph, so that a slow one takes a bounded share of this process. */
export function createWaitingLine({ atOnce, waiting: mostWaiting }: WaitingLineOptions) {
  const line = new Set<Admit>();
  let inside = 0;
  return {
    inside: () => inside,
    waiting: () => line.size,
    /** Goes in where there is room at once; who is in must leave. */
    enter(): boolean {
      if (inside >= atOnce) return false;
      inside += 1;
      return true;
    },
    /** Waits to be let in: `null` once in, or why not. */
    wait(withinMs: number): Promise<UpstreamFailure | null> {
      if (line.size >= mostWaiting) return Promise.resolve('BUSY');
      return new Promise((resolve) => {
        const admit: Admit = (turnedAway) => {
          clearTimeout(patience);
          line.delete(admit);
          resolve(turnedAway);
        };
        const patience = setTimeout(() => admit('TIMEOUT'), withinMs);
        line.add(admit);
      });
    },
    /** Leaves; the one who waited longest takes the place. */
    leave(): void {
      const [next] = line;
      if (next) next(null);
      else inside -= 1;
    },
    /** Tells all who wait that it is no use. */
    sendAway(reason: UpstreamFailure): void {
      for (const admit of [...line]) admit(reason);
    },
  };
}
