/**
 * States that merge: in any order and any grouping they make the same whole.
 *
 * That is why departments answer with states: product → department → ministry, however they are grouped,
 * gives the same figure.
 */
export interface Monoid<State> {
  /** The state of nothing at all. */
  readonly none: State;
  merge(states: readonly State[]): State;
  /** Whether a state says nothing that a value could be read from. */
  isBlank(state: State): boolean;
}
