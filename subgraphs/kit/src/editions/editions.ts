import { LockMode } from '@mikro-orm/core';
import { dayOf } from '@pilotage/schema';
import { CLOCK_ID, Clock } from '../store/clock.entity.ts';
import type { Database } from '../store/database.ts';
import type { ReadingMoment } from '../store/moment.ts';
import { PinnedEdition } from '../store/pinned-edition.entity.ts';
import type { Snapshot } from '../store/snapshot.ts';

/** The moment that an edition of that name stands for here; `null` when none was pinned. */
export async function pinnedEdition(
  snapshot: Snapshot,
  name: string,
): Promise<ReadingMoment | null> {
  const em = await snapshot.manager();
  const edition = await em.findOne(PinnedEdition, { name });
  if (edition === null) return null;
  const { instant, version, definitions } = edition;
  return { asOf: { instant, version }, today: dayOf(instant), definitions };
}

/**
 * Pins the present version for an edition, and gives it.
 *
 * The log stands still meanwhile, so that no publication is half in. A pin of the same name is replaced: it
 * is of an attempt that came to nothing, since the ministry names no edition twice.
 */
export async function pinEdition(
  database: Database,
  { name, instant, definitions }: Pick<PinnedEdition, 'name' | 'instant' | 'definitions'>,
): Promise<number> {
  return database.fork().transactional(async (tx) => {
    const { version, recordedAt } = await tx.findOneOrFail(Clock, CLOCK_ID, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    // Two machines' clocks may differ: what this department recorded before the pin is in the edition.
    const latest = recordedAt && recordedAt > instant ? recordedAt : instant;
    await tx.upsert(PinnedEdition, { name, instant: latest, version, definitions });
    return version;
  });
}
