import type { Audience, Identity } from '@pilotage/kit';

/** Who calls by a key or a sign-in, and for what. */
export interface Holder {
  readonly identity: Identity;
  readonly audience: Audience;
}

/** What subgraphs take a caller for. */
export function roleFor(audience: Audience): 'reader' | 'publisher' | 'steward' {
  return audience === 'publisher' || audience === 'steward' ? audience : 'reader';
}
