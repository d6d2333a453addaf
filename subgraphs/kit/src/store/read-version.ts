import { LATEST } from './facts.ts';
import type { KnownUpTo } from './moment.ts';
import type { Snapshot, SnapshotVersion } from './snapshot.ts';

/**
 * The version that a reading at a moment is made of, and when the latest publication in it was recorded.
 *
 * Of several publications that left a version as it was, the first one made it.
 */
export async function readVersion(
  snapshot: Snapshot,
  asOf: KnownUpTo | null,
): Promise<SnapshotVersion> {
  const present = await snapshot.version();
  if (asOf === null) return present;
  const em = await snapshot.manager();
  const [latest] = await em.execute<{ readonly recordedAt: Date | null }[]>(
    `select min(recorded_at) as "recordedAt" from publication where version = (
       select max(version) from publication
       where version <= ? and coalesce(known_at, recorded_at) <= ?)`,
    [asOf.version ?? LATEST, asOf.instant],
  );
  const recordedAt = latest?.recordedAt ?? null;
  return {
    version: asOf.version ?? present.version,
    recordedAt: recordedAt && new Date(recordedAt),
  };
}
