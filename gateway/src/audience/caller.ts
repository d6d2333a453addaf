import { ANONYMOUS, type Audience, type Identity } from '@pilotage/kit/service';

export type { Audience } from '@pilotage/kit/service';

/** Who calls, and for what. */
export interface Caller {
  readonly identity: Identity;
  readonly audience: Audience;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sent it, once it was let in; absent before, and where nobody is asked. */
    caller?: Caller;
  }
}

/** Whoever shows neither key nor login, where reading is open. */
export const ANYBODY: Caller = { identity: ANONYMOUS, audience: 'analyst' };
