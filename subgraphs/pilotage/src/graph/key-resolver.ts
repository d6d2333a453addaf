import { PublicError, publicPage } from '@pilotage/kit';
import { decodeCursor, encodeCursor, pageOf } from '@pilotage/schema';
import { Arg, Args, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { issuedAudiences, readKeyOrder } from '../keys/key-order.ts';
import { lastUses, usesOf } from '../keys/key-uses.ts';
import {
  erasePublisher,
  issueKey,
  keyOf,
  keysOf,
  revokeKey,
  rotateKey,
} from '../keys/machine-keys.ts';
import { mayManageKeys, mustBeSteward } from '../keys/permissions.ts';
import type { ApiKey } from '../store/api-key.entity.ts';
import { type PilotageContext, viewOf } from './context.ts';
import { IssuedKey, KeyUseConnection, MachineKey, MachineKeyConnection } from './key-types.ts';
import { PageArguments } from './page-arguments.ts';

const LONGEST_LABEL = 100;
const LONGEST_GRACE_HOURS = 720;

/** Keys by which machines publish: who has one, who used it when, and what becomes of it. */
@Resolver()
export class KeyResolver {
  @Query(() => MachineKeyConnection, {
    nullable: true,
    description:
      'The keys of a department, for its publishers and stewards; of all, for stewards. Null when they are not yours to see.',
  })
  async machineKeys(
    @Ctx() context: PilotageContext,
    @Arg('department', () => ID, {
      nullable: true,
      description: 'Code of the department; absent: every key.',
    })
    department: string | null,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ) {
    mayManageKeys(context.identity, department);
    if (department !== null) viewOf(context, department);
    const keys = await keysOf(context.database, department);
    const page = publicPage(() =>
      pageOf(keys, { first, after }, ({ createdAt, id }) => [newestFirst(createdAt), id]),
    );
    return { ...page, nodes: await answersOf(context, page.nodes) };
  }

  @Query(() => KeyUseConnection, {
    nullable: true,
    description:
      'Every use of a key that publishes or is a steward’s, for the publishers of its department and for stewards. Null when it is not yours to see.',
  })
  async keyUses(
    @Ctx() context: PilotageContext,
    @Arg('key', () => ID, {
      description: 'Id of the key; for stewards, also the opaque id of a person who signed in.',
    })
    id: string,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ) {
    // A person who signed in has an opaque id in the place of a key.
    if (id.startsWith('person:')) mustBeSteward(context.identity, 'Seeing what a person did');
    else await managed(context, id);
    context.versions.spoil('keys change without the log');
    const empty = publicPage(() => pageOf<never>([], { first, after }, () => []));
    const before = after == null ? null : useIdIn(after);
    const { uses, total } = await usesOf(context.database, id, { first, before });
    const nodes = uses.slice(0, first);
    const last = nodes.at(-1);
    const endCursor = last ? encodeCursor([String(last.id)]) : null;
    const pageInfo = { hasNextPage: uses.length > first, endCursor };
    return { ...empty, nodes, pageInfo, totalCount: total };
  }

  @Mutation(() => IssuedKey, {
    nullable: true,
    description:
      'Issues a key to a machine: to one that publishes for a department, by the department or a steward; to one that reads, by a steward.',
  })
  async issueKey(
    @Ctx() context: PilotageContext,
    @Arg('department', () => ID, {
      nullable: true,
      description: 'Code of the department for which it publishes; absent for a key that reads.',
    })
    department: string | null | undefined,
    @Arg('audience', () => ID, {
      defaultValue: 'PUBLISHER',
      description: `For what it is: ${issuedAudiences.join(', ')}; to publish unless told otherwise.`,
    })
    audience: string,
    @Arg('label', () => String, {
      description: 'What it is for, in a line, such as "Nightly export"; no name of a person.',
    })
    label: string,
  ) {
    const { identity, database, now } = context;
    const order = readKeyOrder(audience, department ?? null);
    if (order.department !== null) viewOf(context, order.department);
    mayManageKeys(identity, order.department);
    if (label.trim() === '' || label.length > LONGEST_LABEL || /[\p{Cc}@]/u.test(label)) {
      throw new PublicError(
        'BAD_INPUT',
        `label: say in 1 to ${LONGEST_LABEL} characters what the key is for, without an address.`,
        { value: label.slice(0, LONGEST_LABEL) },
      );
    }
    const { key, secret } = await issueKey(
      database,
      { ...order, label: label.trim(), by: identity.id },
      now(),
    );
    return { key: await answerOf(context, key), secret };
  }

  @Mutation(() => IssuedKey, {
    nullable: true,
    description:
      'Issues a key in the place of another, under the same publisher; the old one is taken for some hours more.',
  })
  async rotateKey(
    @Ctx() context: PilotageContext,
    @Arg('key', () => ID, { description: 'Id of the key to be replaced.' }) id: string,
    @Arg('graceHours', () => Int, {
      defaultValue: 24,
      description: `For how many hours the old key is still taken, 0 to ${LONGEST_GRACE_HOURS}; 24 unless told otherwise.`,
    })
    graceHours: number,
  ) {
    const { identity, database, now } = context;
    const old = await managed(context, id);
    if (graceHours < 0 || graceHours > LONGEST_GRACE_HOURS) {
      throw new PublicError('BAD_INPUT', `graceHours: give 0 to ${LONGEST_GRACE_HOURS}.`, {
        value: graceHours,
      });
    }
    const issued = await rotateKey(database, old, { graceHours, by: identity.id }, now());
    context.forgetCallers();
    return { key: await answerOf(context, issued.key), secret: issued.secret };
  }

  @Mutation(() => MachineKey, {
    nullable: true,
    description: 'Revokes a key, at once and for ever; what it published stays.',
  })
  async revokeKey(
    @Ctx() context: PilotageContext,
    @Arg('key', () => ID, { description: 'Id of the key.' }) id: string,
  ) {
    await managed(context, id);
    const revoked = await revokeKey(context.database, id, context.now());
    context.forgetCallers();
    return answerOf(context, revoked);
  }

  @Mutation(() => MachineKey, {
    nullable: true,
    description:
      'Erases for whom the keys of a publisher were issued, once none of them is taken (effacement): its label and who issued them. What it published stays, under an opaque id that stands for nobody.',
  })
  async erasePublisher(
    @Ctx() context: PilotageContext,
    @Arg('key', () => ID, { description: "Id of one of the publisher's keys." }) id: string,
  ) {
    const key = await managed(context, id);
    return answerOf(context, await erasePublisher(context.database, key, context.now()));
  }
}

/** The id of the use at which a page ended. */
function useIdIn(cursor: string): string {
  const [id = ''] = decodeCursor(cursor);
  if (/^\d{1,18}$/.test(id)) return id;
  throw new PublicError(
    'INVALID_CURSOR',
    'after is not a cursor of this list; give the endCursor of its previous page, or leave it out.',
  );
}

/** The key of an id that the caller may manage; nobody else is told whether there is one. */
async function managed({ database, identity }: PilotageContext, id: string): Promise<ApiKey> {
  const key = await keyOf(database, id);
  mayManageKeys(identity, key?.department ?? identity.department ?? null);
  if (key && (identity.role === 'steward' || key.department === identity.department)) return key;
  throw new PublicError('NOT_FOUND', `There is no key "${id}" among those that you manage.`, {
    id,
  });
}

async function answerOf(context: PilotageContext, key: ApiKey): Promise<MachineKey> {
  const [answer] = await answersOf(context, [key]);
  if (answer) return answer;
  throw new Error(key.id);
}

async function answersOf(
  { database, versions }: PilotageContext,
  keys: readonly ApiKey[],
): Promise<readonly MachineKey[]> {
  versions.spoil('keys change without the log');
  const used = await lastUses(
    database,
    keys.map(({ id }) => id),
  );
  return keys.map(
    ({ id, holder, role, department, label, createdAt, createdBy, expiresAt, revokedAt }) => ({
      id,
      publisher: holder,
      audience: role.toUpperCase() as MachineKey['audience'],
      department: department ?? null,
      label: label ?? null,
      createdAt,
      createdBy: createdBy ?? null,
      expiresAt: expiresAt ?? null,
      revokedAt: revokedAt ?? null,
      lastUsedAt: used.get(id) ?? null,
    }),
  );
}

/** A text by which later instants come first. */
function newestFirst(instant: Date): string {
  return String(Number.MAX_SAFE_INTEGER - instant.getTime()).padStart(16, '0');
}
