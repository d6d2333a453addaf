import type { Database, Identity, Role } from '@pilotage/kit';
import { ApiKey } from './api-key.entity.ts';

/** A key as it is handed over for keeping: its hash, and what its holder may do. */
export interface KeyGrant {
  readonly hash: string;
  readonly role: Role;
  readonly department?: string;
}

/** Keeps exactly the keys given under the ids `development:…`, in place of those of an earlier start. */
export async function keepDevelopmentKeys(
  database: Database,
  grants: readonly KeyGrant[],
  now: Date,
): Promise<void> {
  const em = database.fork();
  await em.transactional(async (tx) => {
    await tx.nativeDelete(ApiKey, { holder: { $like: 'development:%' } });
    const keys = grants.map(({ hash, role, department }) => {
      const holder = `development:${department ?? role}`;
      return { hash, holder, role, department: department ?? null, createdAt: now };
    });
    await tx.insertMany(ApiKey, keys);
  });
}

/** Who holds the key of that hash; `null` when nobody does. */
export async function holderOf(database: Database, hash: string): Promise<Identity | null> {
  const key = await database.fork().findOne(ApiKey, hash);
  if (key === null) return null;
  const { holder, role, department } = key;
  return { id: holder, role: role as Role, ...(department ? { department } : {}) };
}
