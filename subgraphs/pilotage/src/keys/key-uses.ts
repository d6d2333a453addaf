import type { Database } from '@pilotage/kit';
import { KeyUse } from '../store/key-use.entity.ts';

/** A request that came with a machine's key. */
export interface UseOfKey {
  /** Id of the key. */
  readonly key: string;
  /** What was asked, such as `mutation publishWater`. */
  readonly operation: string;
  readonly requestId: string;
}

const LONGEST_OPERATION = 200;

/** Writes a use into the audit. */
export async function recordUse(
  database: Database,
  { key, operation, requestId }: UseOfKey,
  at: Date,
): Promise<void> {
  const told = operation.slice(0, LONGEST_OPERATION);
  await database.fork().insert(KeyUse, { key, operation: told, requestId, at });
}

/** A page of the uses of a key, the latest first, and how many there are. */
export async function usesOf(
  database: Database,
  key: string,
  { first, before }: { readonly first: number; readonly before: string | null },
): Promise<{ readonly uses: readonly KeyUse[]; readonly total: number }> {
  const em = database.fork();
  const where = before === null ? { key } : { key, id: { $lt: before } };
  const [uses, total] = await Promise.all([
    em.find(KeyUse, where, { orderBy: { id: 'desc' }, limit: first + 1 }),
    database.fork().count(KeyUse, { key }),
  ]);
  return { uses, total };
}

/** When each of some keys was used last; a key that never was is absent. */
export async function lastUses(
  database: Database,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  const rows = await database
    .fork()
    .execute<{ key: string; at: Date }[]>(
      'select key, max(at) as at from key_use where key in (select jsonb_array_elements_text(?::jsonb)) group by key',
      [JSON.stringify(keys)],
    );
  return new Map(rows.map(({ key, at }) => [key, new Date(at)]));
}
