import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhenResult } from 'cockatiel';
import { noAnswer, type UpstreamAnswer } from './answer.ts';

/** Whether questions are put: all, none, or the one that tries whether the subgraph is back. */
export type BreakerState = 'CLOSED' | 'OPEN' | 'HALF_OPEN';

/** When a breaker opens, and when it tries again. */
export interface BreakerOptions {
  /** So many questions in a row without an answer open it. */
  readonly failures: number;
  /** How long it stays open before one question may try. */
  readonly probeAfterMs: number;
  onChange?(state: BreakerState): void;
}

/** Knows whether a subgraph is worth asking. */
export type Breaker = ReturnType<typeof createBreaker>;

const STATES: Readonly<Record<CircuitState, BreakerState>> = {
  [CircuitState.Closed]: 'CLOSED',
  [CircuitState.Open]: 'OPEN',
  [CircuitState.HalfOpen]: 'HALF_OPEN',
  [CircuitState.Isolated]: 'OPEN',
};

/**
 * A circuit breaker for one subgraph.
 *
 * Answers are reported to it rather than questions put through it: while all is well that costs nothing, and a
 * question put before it opened, however late it fails, changes nothing of what a probe found.
 */
export function createBreaker({ failures, probeAfterMs, onChange }: BreakerOptions) {
  const inARow = new ConsecutiveBreaker(failures);
  const policy = circuitBreaker(
    handleWhenResult((answer) => !(answer as UpstreamAnswer).ok),
    { breaker: inARow, halfOpenAfter: probeAfterMs },
  );
  let openedAt = 0;
  policy.onBreak(() => {
    openedAt = Date.now();
  });
  policy.onStateChange((state) => onChange?.(STATES[state]));
  return {
    state: (): BreakerState => STATES[policy.state],
    /** What may become of a question that comes now. */
    way(): 'FREE' | 'PROBE' | 'SHUT' {
      if (policy.state === CircuitState.Closed) return 'FREE';
      const isDue = policy.state === CircuitState.Open && Date.now() - openedAt >= probeAfterMs;
      return isDue ? 'PROBE' : 'SHUT';
    },
    /** Puts the question that tries: its answer closes the breaker, anything else leaves it open. */
    probe: (put: () => Promise<UpstreamAnswer>): Promise<UpstreamAnswer> =>
      policy.execute(put).catch(() => noAnswer('OPEN')),
    /** Takes note of what became of a question that was not the probe. */
    async report(answer: UpstreamAnswer): Promise<void> {
      const isNews = !answer.ok || inARow.state > 0;
      if (isNews && policy.state === CircuitState.Closed) await policy.execute(() => answer);
    },
  };
}
