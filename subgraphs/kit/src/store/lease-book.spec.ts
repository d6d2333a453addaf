import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '../testing/database.ts';
import { type Database, openDatabase } from './database.ts';
import { LEASE_MS } from './lease-book.ts';

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let database: Database;
let elsewhere: Database;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await openDatabase({ url: fresh.url });
  elsewhere = await openDatabase({ url: fresh.url });
  // A copied database knows of no leases; it does from its first receipt on.
  await database.leases.settled(0);
});
afterAll(async () => {
  await Promise.all([database.close(), elsewhere.close()]);
  await fresh.drop();
});

/** Leases of the test before would keep receipts waiting. */
beforeEach(() => setTimeout(LEASE_MS * 1.5));

/** Records a version, as a publication does. */
async function record(): Promise<number> {
  const [clock] = await database
    .fork()
    .execute<{ version: number }[]>('update clock set version = version + 1 returning version');
  return clock?.version ?? 0;
}

/** Who holds a lease at the present version, and answers from it. */
async function holderAt(book: Database['leases']) {
  const holder = randomUUID();
  const known = await book.renew({ holder, sequence: 1, known: null });
  return { holder, known };
}

/** Whether a receipt is given before a lease could have run out. */
function isGiven(settled: Promise<void>): Promise<boolean> {
  return Promise.race([settled.then(() => true), setTimeout(LEASE_MS, false)]);
}

/** Whether a receipt waits for as long as it takes to look several times. */
async function waits(settled: Promise<void>): Promise<boolean> {
  return Promise.race([settled.then(() => false), setTimeout(LEASE_MS / 4, true)]);
}

describe('A receipt', () => {
  it('is given at once where nobody answers from memory', async () => {
    expect(await isGiven(database.leases.settled(await record()))).toBe(true);
  });

  it('waits for whoever answers from an earlier version, until the lease has run out', async () => {
    await holderAt(database.leases);
    const settled = database.leases.settled(await record());
    expect(await waits(settled)).toBe(true);
    await settled;
  });

  it('waits for a lease that another process has given', async () => {
    await holderAt(elsewhere.leases);
    const settled = database.leases.settled(await record());
    expect(await waits(settled)).toBe(true);
    await settled;
  });

  it('is given as soon as every holder has dropped what it knew, and asked anew', async () => {
    const holders = [await holderAt(database.leases), await holderAt(elsewhere.leases)];
    const version = await record();
    const settled = database.leases.settled(version);
    const heard = await Promise.all([
      database.leases.renew({ holder: holders[0]?.holder ?? '', sequence: 2, known: null }),
      elsewhere.leases.renew({ holder: holders[1]?.holder ?? '', sequence: 2, known: null }),
    ]);
    expect(heard).toEqual([version, version]);
    expect(await isGiven(settled)).toBe(true);
  });

  it('waits on for a holder that renews and has not yet heard of it', async () => {
    const { holder, known } = await holderAt(database.leases);
    const settled = database.leases.settled(await record());
    expect(await database.leases.renew({ holder, sequence: 2, known })).toBe(known + 1);
    expect(await waits(settled)).toBe(true);
    await database.leases.renew({ holder, sequence: 3, known: known + 1 });
    expect(await isGiven(settled)).toBe(true);
  });

  it('waits for a holder, though an earlier request of it comes late and hears of the version', async () => {
    const { holder, known } = await holderAt(database.leases);
    await database.leases.renew({ holder, sequence: 3, known });
    const settled = database.leases.settled(await record());
    await elsewhere.leases.renew({ holder, sequence: 2, known: null });
    expect(await waits(settled)).toBe(true);
    await settled;
  });

  it('waits as long as a lease lasts once the database has forgotten all leases in a crash', async () => {
    await database.fork().execute('truncate lease');
    const settled = database.leases.settled(await record());
    expect(await waits(settled)).toBe(true);
    await settled;
    expect(await isGiven(database.leases.settled(await record()))).toBe(true);
  });

  it('of an earlier version waits for nobody who knows a later one', async () => {
    const { known } = await holderAt(database.leases);
    expect(await isGiven(database.leases.settled(known))).toBe(true);
  });
});

describe('Whoever watches a log', () => {
  it('is told of a version when it is recorded, and no more once it has ended', async () => {
    const told: number[] = [];
    const end = database.leases.watch((version) => told.push(version));
    const version = await record();
    await database.leases.settled(version);
    end();
    await database.leases.settled(await record());
    expect(told).toEqual([version]);
  });
});
