import { LATEST } from './facts.ts';
import type { KnownUpTo } from './moment.ts';
import type { Snapshot, SnapshotVersion } from './snapshot.ts';

/** The version that a reading at a moment is made of, and the latest time from which anything in it is known. */
export async function readVersion(
  snapshot: Snapshot,
  asOf: KnownUpTo | null,
): Promise<Pick<SnapshotVersion, 'version' | 'knownAt'>> {
  const present = await snapshot.version();
  if (asOf === null) return present;
  const em = await snapshot.manager();
  const [latest] = await em.execute<{ readonly knownAt: Date | null }[]>(
    'select max(known_at) as "knownAt" from log_version where version <= ? and known_at <= ?',
    [asOf.version ?? LATEST, asOf.instant],
  );
  const knownAt = latest?.knownAt ?? null;
  return { version: asOf.version ?? present.version, knownAt: knownAt && new Date(knownAt) };
}
