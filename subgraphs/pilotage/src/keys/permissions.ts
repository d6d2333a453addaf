import { type Identity, PublicError } from '@pilotage/kit';

/** Lets stewards pass, and nobody else; `doing` begins the sentence of a refusal. */
export function mustBeSteward(identity: Identity, doing: string): void {
  if (identity.role === 'steward') return;
  throw new PublicError(
    identity.role === 'reader' ? 'UNAUTHENTICATED' : 'FORBIDDEN',
    `${doing} needs a steward's key or role.`,
  );
}

/**
 * Lets stewards manage every key, and a department's publisher those of the department.
 *
 * `department` is `null` for what only stewards may: the keys of everybody.
 */
export function mayManageKeys(identity: Identity, department: string | null): void {
  if (identity.role === 'steward') return;
  if (identity.role === 'publisher' && department !== null && identity.department === department)
    return;
  if (identity.role === 'reader') {
    throw new PublicError(
      'UNAUTHENTICATED',
      'Keys are managed with a key: a steward’s, or one of the department. Send it as "Authorization: Bearer <key>".',
    );
  }
  throw new PublicError(
    'FORBIDDEN',
    department === null
      ? 'The keys of all departments are for stewards; name your department.'
      : `The keys of ${department} are managed by its own publishers and by stewards.`,
    { department },
  );
}
