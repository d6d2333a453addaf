/** The time that one client's request has for all the fetches of its plan. */
export interface RequestBudget {
  /** Milliseconds left; 0 or less once it is used up. */
  left(): number;
  /** Gives the whole time anew: what is read after a publication, which may take long, has its own. */
  renew(): void;
}

/** A budget that begins to run. */
export function requestBudget(wholeMs: number): RequestBudget {
  let end = performance.now() + wholeMs;
  return {
    left: () => end - performance.now(),
    renew() {
      end = performance.now() + wholeMs;
    },
  };
}
