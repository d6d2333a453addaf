import { EventEmitter } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CLOCK_ID } from './clock.entity.ts';

/** How long a holder may answer from memory after it asked for leave, in milliseconds. */
export const LEASE_MS = 200;

/** How much longer a lease counts here than for its holder, whose clock may run a little slower. */
const MARGIN_MS = 50;

const LOOK_EVERY_MS = 20;

/** Older than any version. */
export const UNHEARD_OF = -1;

/** A request for leave to answer from memory. */
export interface LeaseRequest {
  /** Opaque id of who asks. */
  readonly holder: string;
  /** Grows with each request of the holder, who takes no answer to an earlier one any more. */
  readonly sequence: number;
  /** The version that it may answer from until it hears of this one; `null`: it answers from none. */
  readonly known: number | null;
}

/** Who may answer from memory. */
export type LeaseBook = ReturnType<typeof openLeaseBook>;

/**
 * Keeps in the database who may answer from memory, so that a receipt can wait for them, whichever process gave
 * the lease and whichever takes the publication.
 *
 * The order is what makes it exact. A lease is written before the version that it is given for is read, so that a
 * publication that commits meanwhile either finds the lease or is seen by its holder; and it ends here later than
 * for its holder, who counts from when it asked.
 */
export function openLeaseBook(fork: () => EntityManager) {
  const events = new EventEmitter().setMaxListeners(0);
  return {
    /** Gives leave, and the present version that it is for. */
    async renew({ holder, sequence, known }: LeaseRequest): Promise<number> {
      const em = fork();
      await em.execute(WRITE, [holder, sequence, known ?? UNHEARD_OF]);
      const version = await versionOf(em);
      // Who answers from nothing yet answers from this version or none.
      if (known === null) {
        await em.execute(HEARD, [version, holder, sequence]);
        await em.execute(FORGET);
      }
      events.emit('renewed');
      return version;
    },
    /** The present version. */
    version: () => versionOf(fork()),
    /** Is told of every version that this process has recorded; gives what ends it. */
    watch(listener: (version: number) => void): () => void {
      events.on('recorded', listener);
      return () => events.off('recorded', listener);
    },
    /**
     * Resolves once nobody answers from a version before this one any more: at once where nobody does, and
     * otherwise when all have heard of it or their leases have run out.
     */
    async settled(version: number): Promise<void> {
      events.emit('recorded', version);
      const end = performance.now() + LEASE_MS + MARGIN_MS;
      let isWhole = true;
      for (;;) {
        // Leases given from now on are for this version; those given before run out by then, read or not.
        const left = end - performance.now();
        if (left <= 0) break;
        const held = await heldAt(fork(), version);
        isWhole &&= held !== 'UNKNOWN';
        if (held === 'NO') return;
        await renewalWithin(Math.min(left, LOOK_EVERY_MS));
      }
      if (!isWhole)
        await fork()
          .execute(MARK)
          .catch(() => undefined);
    },
  };

  async function renewalWithin(milliseconds: number): Promise<void> {
    const waiting = new AbortController();
    const { signal } = waiting;
    try {
      await Promise.race([
        setTimeout(milliseconds, undefined, { signal }),
        new Promise((resolve) => {
          events.once('renewed', resolve);
          signal.addEventListener('abort', () => events.off('renewed', resolve));
        }),
      ]);
    } finally {
      waiting.abort();
    }
  }
}

const WRITE = `insert into lease (holder, sequence, version, until)
  values (?, ?, ?, clock_timestamp() + interval '${LEASE_MS + MARGIN_MS} milliseconds')
  on conflict (holder) do update
    set sequence = excluded.sequence, version = excluded.version, until = excluded.until
    where lease.sequence < excluded.sequence`;

const HEARD = 'update lease set version = ? where holder = ? and sequence = ?';

/** Leases of gateways that are gone. */
const FORGET = `delete from lease where until < clock_timestamp() - interval '1 hour'`;

/**
 * A row that is always there, unless the database has crashed and forgotten all leases: then everybody may hold
 * one for as long as one lasts, and it is written again.
 */
export const MARK = `insert into lease (holder, sequence, version, until)
  values ('', 0, 2147483647, 'infinity') on conflict do nothing`;

const HELD = `select
  exists (select from lease where until > clock_timestamp() and version < ?) as held,
  exists (select from lease where holder = '') as whole`;

/** Whether anybody may answer from an earlier version; unknown where leases may have been forgotten. */
async function heldAt(em: EntityManager, version: number): Promise<'YES' | 'NO' | 'UNKNOWN'> {
  try {
    const [row] = await em.execute<{ readonly held: boolean; readonly whole: boolean }[]>(HELD, [
      version,
    ]);
    if (!row?.whole) return 'UNKNOWN';
    return row.held ? 'YES' : 'NO';
  } catch {
    return 'UNKNOWN';
  }
}

async function versionOf(em: EntityManager): Promise<number> {
  const [clock] = await em.execute<{ readonly version: number }[]>(
    'select version from clock where id = ?',
    [CLOCK_ID],
  );
  if (clock) return clock.version;
  throw new Error('The log has no clock');
}
