import type { StoredOutcome } from '../store/publication.entity.ts';
import type { OutcomeCounts } from './settle.ts';

/** What a publication did, as its publisher is told. */
export interface Receipt extends OutcomeCounts {
  readonly id: string | null;
  readonly key: string;
  readonly department: string;
  readonly version: number;
  readonly recordedAt: Date | null;
  readonly knownAt: Date | null;
  readonly dryRun: boolean;
  readonly replayed: boolean;
  /** What became of each statement, in the order of the publication; of a large one, of the first alone. */
  readonly all: readonly StoredOutcome[];
}

/** Of how many statements a receipt says what became of each; the counts are of all. */
export const MOST_OUTCOMES = 10_000;

/** What a receipt is made of; without `id` it was a trial. */
export interface Recorded extends OutcomeCounts {
  readonly id: string | null;
  readonly key: string;
  readonly version: number;
  readonly recordedAt: Date | null;
  readonly knownAt?: Date | null;
  readonly outcomes: readonly StoredOutcome[];
}

/** The receipt of a publication. */
export function receiptOf(department: string, recorded: Recorded, replayed: boolean): Receipt {
  const { id, key, version, recordedAt, knownAt, outcomes } = recorded;
  const { added, changed, alreadySo, quarantined } = recorded;
  return {
    id,
    key,
    department,
    version,
    recordedAt,
    knownAt: knownAt ?? null,
    dryRun: id === null,
    replayed,
    added,
    changed,
    alreadySo,
    quarantined,
    all: outcomes,
  };
}
