import { type Identity, PublicError } from '../service/index.ts';

/** Lets a department's own publisher pass, and nobody else. */
export function mayPublish(identity: Identity, department: string): void {
  if (identity.role === 'publisher' && identity.department === department) return;
  if (identity.role === 'reader') {
    throw new PublicError(
      'UNAUTHENTICATED',
      `Publishing for ${department} needs its publishing key: send it as "Authorization: Bearer <key>".`,
    );
  }
  const yours = identity.department ? ` Yours is ${identity.department}'s.` : '';
  throw new PublicError(
    'FORBIDDEN',
    `Publishing for ${department} needs its own publishing key.${yours}`,
    { department },
  );
}

/** Lets the ministry's view pass, and nobody else. */
export function mayReadStates(identity: Identity): void {
  if (identity.role === 'service') return;
  throw new PublicError('FORBIDDEN', "States are for the ministry's view alone; ask for figures.");
}
