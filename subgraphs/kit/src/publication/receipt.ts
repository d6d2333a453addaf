import type { StoredOutcome } from '../store/publication.entity.ts';

/** What a publication did, as its publisher is told. */
export interface Receipt {
  readonly id: string | null;
  readonly key: string;
  readonly department: string;
  readonly version: number;
  readonly recordedAt: Date | null;
  readonly knownAt: Date | null;
  readonly dryRun: boolean;
  readonly replayed: boolean;
  readonly added: number;
  readonly changed: number;
  readonly alreadySo: number;
  /** What became of each statement, in the order of the publication. */
  readonly all: readonly StoredOutcome[];
}

/** What a receipt is made of; without `id` it was a trial. */
export interface Recorded {
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
  const count = (wanted: StoredOutcome['outcome']) =>
    outcomes.filter(({ outcome }) => outcome === wanted).length;
  return {
    id,
    key,
    department,
    version,
    recordedAt,
    knownAt: knownAt ?? null,
    dryRun: id === null,
    replayed,
    added: count('ADDED'),
    changed: count('CHANGED'),
    alreadySo: count('ALREADY_SO'),
    all: outcomes,
  };
}
