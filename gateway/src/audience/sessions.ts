import { LRUCache } from 'lru-cache';
import { cookieNamed } from './cookie.ts';
import { sealing } from './sealed.ts';

/** How long a session lives: a working day. */
export const SESSION_SECONDS = 8 * 3600;

/** What a browser keeps of who signed in. */
export interface Session {
  /** Opaque id of the person. */
  readonly person: string;
  /** When it signed in, in milliseconds. */
  readonly at: number;
  /** When the session ends, in milliseconds. */
  readonly until: number;
  /** What its issuer is told at the sign-out; absent where it was too long to keep. */
  readonly hint?: string;
}

/** A cookie has 4 KiB; what is longer than this is left out of it. */
const LONGEST_HINT = 2000;
const MOST_OPENED = 10_000;

/** Keeps sessions in the browser alone. */
export type Sessions = ReturnType<typeof openSessions>;

/** What sessions are kept with. */
export interface SessionsOptions {
  readonly publicUrl: string;
  readonly sessionSecret: string;
}

/** Keeps sessions in a sealed cookie: nothing of them is kept here. */
export function openSessions(options: SessionsOptions) {
  const sealed = sealing(options.sessionSecret, 'session');
  const opened = new LRUCache<string, Session>({ max: MOST_OPENED });
  const cookie = cookieNamed(options, 'pilotage');
  return {
    /** The session that a request shows; `null` when it shows none that is good. */
    async of(cookieHeader: string | undefined): Promise<Session | null> {
      const text = cookie.in(cookieHeader);
      if (text === undefined) return null;
      const session = opened.get(text) ?? sessionIn(await sealed.open(text));
      if (session === null || session.until <= Date.now()) return null;
      opened.set(text, session);
      return session;
    },
    /** The `Set-Cookie` that begins a session. */
    async begun(person: string, idToken: string | undefined): Promise<string> {
      const hint = (idToken?.length ?? 0) <= LONGEST_HINT && idToken ? { hint: idToken } : {};
      const text = await sealed.seal({ person, at: Date.now(), ...hint }, SESSION_SECONDS);
      return cookie.set(text, SESSION_SECONDS);
    },
    /** The `Set-Cookie` that takes it away. */
    ended: () => cookie.set('', 0),
  };
}

function sessionIn(contents: Readonly<Record<string, unknown>> | null): Session | null {
  const { person, at, exp, hint } = contents ?? {};
  if (typeof person !== 'string' || typeof at !== 'number' || typeof exp !== 'number') return null;
  return { person, at, until: exp * 1000, ...(typeof hint === 'string' ? { hint } : {}) };
}
