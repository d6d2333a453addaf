import { randomBytes } from 'node:crypto';
import {
  type Audience,
  createKey,
  type Database,
  hashKey,
  PublicError,
  type Role,
} from '@pilotage/kit';
import { type Holder, roleFor } from '../callers/holder.ts';
import { ApiKey } from '../store/api-key.entity.ts';

/** A key as it is handed over for keeping in development: its hash, and what its holder may do. */
export interface KeyGrant {
  readonly hash: string;
  readonly role: Role;
  readonly department?: string;
}

/** A key together with its secret, which is told once and never again. */
export interface IssuedKeyValue {
  readonly key: ApiKey;
  readonly secret: string;
}

/** What a key is issued with. */
export interface KeyOrder {
  readonly audience: Audience;
  /** For which a publisher's machine publishes; `null` for one that reads. */
  readonly department: string | null;
  readonly label: string;
  /** Opaque id of who issues it. */
  readonly by: string;
}

const HOUR_MS = 3_600_000;

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
      const rest = { label: 'development', createdBy: null, expiresAt: null, revokedAt: null };
      return {
        hash,
        id: holder,
        holder,
        role,
        department: department ?? null,
        createdAt: now,
        ...rest,
      };
    });
    await tx.insertMany(ApiKey, keys);
  });
}

/** Who holds a key; `null` when nobody does, or no more. */
export function holderOf(key: ApiKey | null, now: Date): Holder | null {
  if (key === null || !isValid(key, now)) return null;
  const { id, holder, department } = key;
  const audience = key.role as Audience;
  const role = roleFor(audience);
  const identity = { id: holder, role, key: id, ...(department ? { department } : {}) };
  return { identity, audience };
}

/** The key of that hash; `null` when there is none. */
export function keyOfHash(database: Database, hash: string): Promise<ApiKey | null> {
  return database.fork().findOne(ApiKey, hash);
}

/** Whether a key is taken at a moment: neither revoked nor expired. */
export function isValid({ revokedAt, expiresAt }: ApiKey, now: Date): boolean {
  return !revokedAt && (!expiresAt || now < expiresAt);
}

/** The keys of a department, or of everybody (`null`), the latest first. */
export function keysOf(database: Database, department: string | null): Promise<ApiKey[]> {
  return database.fork().find(ApiKey, department === null ? {} : { department }, {
    orderBy: { createdAt: 'desc', id: 'asc' },
  });
}

/** The key of an id; `null` when there is none. */
export function keyOf(database: Database, id: string): Promise<ApiKey | null> {
  return database.fork().findOne(ApiKey, { id });
}

/** Issues a key to a machine. */
export async function issueKey(
  database: Database,
  { audience, department, label, by }: KeyOrder,
  now: Date,
): Promise<IssuedKeyValue> {
  const holder = `machine:${randomBytes(6).toString('hex')}`;
  return store(database, { holder, role: audience, department, label, createdBy: by }, now);
}

/**
 * Issues a key in the place of another: the same holder, so that publications go on under one publisher. The old
 * one is taken for so many hours more.
 *
 * @throws PublicError BAD_INPUT for a key that is taken no more.
 */
export async function rotateKey(
  database: Database,
  old: ApiKey,
  { graceHours, by }: { readonly graceHours: number; readonly by: string },
  now: Date,
): Promise<IssuedKeyValue> {
  if (!isValid(old, now)) {
    throw new PublicError('BAD_INPUT', `id: the key "${old.id}" is taken no more; issue another.`, {
      value: old.id,
    });
  }
  const { holder, role, department, label } = old;
  const issued = await store(
    database,
    { holder, role, department: department ?? null, label: label ?? null, createdBy: by },
    now,
  );
  const expiresAt = new Date(now.getTime() + graceHours * HOUR_MS);
  await database.fork().nativeUpdate(ApiKey, { id: old.id }, { expiresAt });
  return issued;
}

/** Revokes a key, at once and for ever; one that was revoked before stays as it is. */
export async function revokeKey(database: Database, id: string, now: Date): Promise<ApiKey> {
  const em = database.fork();
  await em.nativeUpdate(ApiKey, { id, revokedAt: null }, { revokedAt: now });
  return em.findOneOrFail(ApiKey, { id });
}

/**
 * Erases for whom a publisher's keys were issued, and by whom; its publications keep their opaque publisher, which
 * then stands for nobody.
 *
 * @throws PublicError BAD_INPUT while one of them is taken.
 */
export async function erasePublisher(
  database: Database,
  { id, holder }: ApiKey,
  now: Date,
): Promise<ApiKey> {
  const em = database.fork();
  const keys = await em.find(ApiKey, { holder });
  const taken = keys.find((key) => isValid(key, now));
  if (taken) {
    throw new PublicError(
      'BAD_INPUT',
      `key: "${taken.id}" of the same publisher is still taken; revoke it first.`,
      { value: id },
    );
  }
  await em.nativeUpdate(ApiKey, { holder }, { label: null, createdBy: null });
  return database.fork().findOneOrFail(ApiKey, { id });
}

async function store(
  database: Database,
  order: Pick<ApiKey, 'holder' | 'role' | 'department' | 'label' | 'createdBy'>,
  now: Date,
): Promise<IssuedKeyValue> {
  const secret = createKey(order.department ?? order.role);
  const key = {
    ...order,
    hash: hashKey(secret),
    id: `key-${randomBytes(6).toString('hex')}`,
    createdAt: now,
    expiresAt: null,
    revokedAt: null,
  };
  const em = database.fork();
  await em.insert(ApiKey, key);
  return { key: await em.findOneOrFail(ApiKey, { id: key.id }), secret };
}
