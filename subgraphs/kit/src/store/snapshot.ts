import { IsolationLevel } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CLOCK_ID, Clock } from './clock.entity.ts';
import type { Database } from './database.ts';

/** The state of the log that a snapshot sees. */
export interface SnapshotVersion {
  readonly version: number;
  readonly recordedAt: Date | null;
  /** The latest time from which anything in it is known; `null` when nothing is. */
  readonly knownAt: Date | null;
}

/** One unchanging view of a database for the length of a request. */
export type Snapshot = ReturnType<typeof openSnapshot>;

/**
 * Opens a view of the database that does not change under a request, however many queries it makes.
 *
 * Nothing is sent before the first question; `close` must be called whatever happens.
 */
export function openSnapshot(database: Database) {
  let begun: Promise<EntityManager> | null = null;
  let version: Promise<SnapshotVersion> | null = null;
  const begin = async () => {
    const em = database.fork();
    await em.begin({ isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true });
    return em;
  };
  const manager = () => {
    begun ??= begin();
    return begun;
  };
  return {
    /** The entity manager of the view. */
    manager,
    /** The version that the view shows. */
    version(): Promise<SnapshotVersion> {
      version ??= readClock(manager);
      return version;
    },
    /** Whether anything was read. */
    isBegun: () => begun !== null,
    async close(): Promise<void> {
      if (begun === null) return;
      const em = await begun.catch(() => null);
      await em?.rollback();
    },
  };
}

async function readClock(manager: () => Promise<EntityManager>): Promise<SnapshotVersion> {
  const em = await manager();
  const { version, recordedAt, knownAt } = await em.findOneOrFail(Clock, CLOCK_ID);
  return { version, recordedAt: recordedAt ?? null, knownAt: knownAt ?? null };
}
