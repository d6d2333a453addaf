import { ANONYMOUS, type Audience, type Identity } from '@pilotage/kit/service';

export type { Audience } from '@pilotage/kit/service';

/** Who calls, and for what. */
export interface Caller {
  readonly identity: Identity;
  readonly audience: Audience;
}

/** Whoever shows neither key nor login, where reading is open. */
export const ANYBODY: Caller = { identity: ANONYMOUS, audience: 'analyst' };
