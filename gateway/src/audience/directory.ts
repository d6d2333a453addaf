import type { Caller } from './caller.ts';

/** A person who signed in, as the directory knows it. */
export interface DirectoryPerson {
  /** Who calls; `null` for a person without a role. */
  readonly caller: Caller | null;
  /** Sessions that began until then have ended. */
  readonly signedOutAt: Date | null;
}

/** Who may call; asked at each request, and so quick to answer. */
export interface Directory {
  /** Who holds the key of that id; `null` when nobody does, or no more. */
  ofKey(id: string): Promise<Caller | null>;
  /** The person of that opaque id; `null` when there is none, or no more. */
  ofPerson(id: string): Promise<DirectoryPerson | null>;
  /** The opaque id of an issuer's subject, made where it signs in for the first time. */
  personOf(issuer: string, subject: string): Promise<string>;
  /** Ends every session of a person. */
  endSessions(person: string): Promise<void>;
}

/** Finds who holds the key of a hash; `null` when nobody does. */
export type Identify = (keyHash: string) => Promise<Caller | null>;

/** Where nobody signs in and no token is exchanged. */
export const NOBODY_SIGNS_IN: Directory = {
  ofKey: async () => null,
  ofPerson: async () => null,
  personOf: () => Promise.reject(new Error('There is no directory of people')),
  endSessions: async () => undefined,
};
