import type { Database } from '@pilotage/kit';
import { holderOf, keyOf, keyOfHash } from '../keys/machine-keys.ts';
import { endSessions, knownPerson, type PersonFact, personOf } from '../people/people.ts';
import type { Holder } from './holder.ts';
import { remembering } from './remembering.ts';

/** A person as the gateway meets it. */
export interface KnownPerson {
  /** Who calls; `null` for a person without a role. */
  readonly caller: Holder | null;
  /** Sessions that began until then have ended. */
  readonly signedOutAt: Date | null;
}

/** What callers are looked up in. */
export interface CallersOptions {
  readonly database: Database;
  /** The id, or the issuer's subject, of who is a steward before any role is published. */
  readonly firstSteward: string | null;
  now(): Date;
}

/** Everybody who may call, by key or by sign-in, remembered for a moment. */
export type Callers = ReturnType<typeof openCallers>;

/** Opens the way to those who call. */
export function openCallers({ database, firstSteward, now }: CallersOptions) {
  const byHash = remembering((hash) => keyOfHash(database, hash));
  const byId = remembering((id) => keyOf(database, id));
  const people = remembering((id) => knownPerson(database, id));
  const forget = () => {
    for (const known of [byHash, byId, people]) known.forget();
  };
  return {
    /** Who holds the key of that hash; `null` when nobody does, or no more. */
    ofHash: async (hash: string) => holderOf(await byHash.of(hash), now()),
    /** Who holds the key of that id; `null` when nobody does, or no more. */
    ofKey: async (id: string) => holderOf(await byId.of(id), now()),
    /** The person of that opaque id; `null` when there is none, or no more. */
    async ofPerson(id: string): Promise<KnownPerson | null> {
      const person = await people.of(id);
      return person && { caller: callerIn(person, firstSteward), signedOutAt: person.signedOutAt };
    },
    /** The opaque id of an issuer's subject, made where it signs in for the first time. */
    personOf: (issuer: string, subject: string) => personOf(database, { issuer, subject }, now()),
    /** Ends every session of a person. */
    async endSessions(id: string): Promise<void> {
      await endSessions(database, id, now());
      forget();
    },
    /** Must be called after whatever changes who may do what. */
    forget,
  };
}

function callerIn({ id, subject, role }: PersonFact, firstSteward: string | null): Holder | null {
  if (role === null) {
    const isFirst = firstSteward !== null && (firstSteward === id || firstSteward === subject);
    return isFirst ? { identity: { id, role: 'steward' }, audience: 'steward' } : null;
  }
  const { role: code, department } = role;
  if (code === 'STEWARD') return { identity: { id, role: 'steward' }, audience: 'steward' };
  if (code === 'ANALYST') return { identity: { id, role: 'reader' }, audience: 'analyst' };
  if (code === 'PUBLISHER' && department !== null)
    return { identity: { id, role: 'publisher', department }, audience: 'publisher' };
  return null;
}
