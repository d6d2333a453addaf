/** What a caller may do. */
export type Role = 'reader' | 'publisher' | 'steward' | 'service' | 'gateway';

/**
 * For what somebody comes: a dashboard asks prepared questions, an analyst any, a publisher publishes for a
 * department, a steward sets what is the ministry's own. To subgraphs the first two are readers.
 */
export type Audience = 'dashboard' | 'analyst' | 'publisher' | 'steward';

/** Who calls. */
export interface Identity {
  /** Opaque: its mapping to a person or a machine is kept elsewhere, and can be erased. */
  readonly id: string;
  readonly role: Role;
  /** The department for which a publisher publishes. */
  readonly department?: string;
  /** Id of the machine's key by which it calls; absent for whoever shows none. */
  readonly key?: string;
}

/** Whoever shows neither key nor login. */
export const ANONYMOUS: Identity = { id: 'anonymous', role: 'reader' };
