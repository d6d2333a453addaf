import { randomBytes } from 'node:crypto';
import { type Database, PublicError } from '@pilotage/kit';
import { Person } from '../store/person.entity.ts';
import { ROLE, type RoleFact } from './role.ts';

/** What is known of a person who signed in. */
export interface PersonFact {
  readonly id: string;
  /** What the issuer calls the person. */
  readonly subject: string;
  readonly signedOutAt: Date | null;
  /** The role that was published last; `null` when none ever was. */
  readonly role: RoleFact | null;
}

/** The opaque id of an issuer's subject, made where it signs in for the first time. */
export async function personOf(
  database: Database,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
  now: Date,
): Promise<string> {
  const id = `person:${randomBytes(10).toString('hex')}`;
  const em = database.fork();
  await em.execute(
    'insert into person (id, issuer, subject, created_at) values (?, ?, ?, ?) on conflict (issuer, subject) do nothing',
    [id, issuer, subject, now],
  );
  return (await em.findOneOrFail(Person, { issuer, subject })).id;
}

/** The person of an opaque id, and the role it has; `null` when there is none, or no more. */
export async function knownPerson(database: Database, id: string): Promise<PersonFact | null> {
  const [row] = await database.fork().execute<PersonRow[]>(
    `select person.id, person.subject, signed_out_at as "signedOutAt", fact.body as role
       from person left join fact on fact.subject = person.id and fact.kind = ? and fact.part = ''
       where person.id = ? and erased_at is null`,
    [ROLE, id],
  );
  if (row === undefined) return null;
  const { signedOutAt } = row;
  return { ...row, signedOutAt: signedOutAt === null ? null : new Date(signedOutAt) };
}

type PersonRow = Omit<PersonFact, 'signedOutAt'> & { readonly signedOutAt: string | null };

/** Which of some ids are those of nobody. */
export async function unknownPeople(
  em: ReturnType<Database['fork']>,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const people = await em.find(Person, { id: { $in: [...ids] }, erasedAt: null });
  const known = new Set(people.map(({ id }) => id));
  return new Set(ids.filter((id) => !known.has(id)));
}

/** Ends every session of a person that began until now. */
export async function endSessions(database: Database, id: string, now: Date): Promise<void> {
  await database.fork().nativeUpdate(Person, { id }, { signedOutAt: now });
}

/**
 * Erases whose an opaque id was: nobody can call by it any more, and the account gets another one at its next
 * sign-in. What was published under it stays.
 *
 * @throws PublicError NOT_FOUND when there is no such person, or no more.
 */
export async function erasePerson(database: Database, id: string, now: Date): Promise<void> {
  const gone = { issuer: null, subject: null, signedOutAt: null, erasedAt: now };
  const erased = await database.fork().nativeUpdate(Person, { id, erasedAt: null }, gone);
  if (erased > 0) return;
  throw new PublicError('NOT_FOUND', `There is no person "${id}", or no more.`, { id });
}
