import type { State } from '../indicators/definition.ts';
import { reportedMonths } from './product-months.ts';

/** The months of which a state holds reports, in order; none for a state that is not made of monthly reports. */
export function monthsReported(state: State): readonly string[] {
  if (state.kind === 'product-months') return reportedMonths(state);
  return state.kind === 'ballots' ? reportedMonths(state.answers) : [];
}
