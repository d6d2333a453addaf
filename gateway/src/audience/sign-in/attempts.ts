import { cookieNamed } from '../cookie.ts';
import { sealing } from '../sealed.ts';
import type { SessionsOptions } from '../sessions.ts';

/** What a sign-in that is under way is bound to: this browser alone can end it. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  /** The secret half of PKCE. */
  readonly verifier: string;
  /** The path to be led to afterwards. */
  readonly next: string;
}

const ATTEMPT_SECONDS = 600;

/** Keeps sign-ins that are under way, in the browser alone. */
export function openAttempts(options: SessionsOptions) {
  const sealed = sealing(options.sessionSecret, 'sign-in');
  const cookie = cookieNamed(options, 'pilotage-sign-in');
  return {
    /** The `Set-Cookie` that begins one. */
    begun: async (attempt: Attempt) =>
      cookie.set(await sealed.seal({ ...attempt }, ATTEMPT_SECONDS), ATTEMPT_SECONDS),
    /** The one that a browser comes back from; `null` when there is none, or no more. */
    async of(cookieHeader: string | undefined): Promise<Attempt | null> {
      const { state, nonce, verifier, next } = (await openedIn(cookie.in(cookieHeader))) ?? {};
      const isWhole = [state, nonce, verifier, next].every((part) => typeof part === 'string');
      return isWhole ? ({ state, nonce, verifier, next } as Attempt) : null;
    },
    /** The `Set-Cookie` that takes it away: each is good for one answer. */
    ended: () => cookie.set('', 0),
  };

  async function openedIn(text: string | undefined) {
    return text === undefined ? null : sealed.open(text);
  }
}
