import { type Audience, PublicError } from '@pilotage/kit';
import { didYouMean } from '@pilotage/schema';

/** For what keys are issued; a steward's are made at a first start, and people are stewards by their role. */
export const issuedAudiences = ['DASHBOARD', 'ANALYST', 'PUBLISHER'] as const;

/**
 * Understands for what a key is issued, and for which department.
 *
 * @throws PublicError BAD_INPUT for an audience that is none, a publisher without a department, or a reader with one.
 */
export function readKeyOrder(
  code: string,
  department: string | null,
): { readonly audience: Audience; readonly department: string | null } {
  const audience = issuedAudiences.find((one) => one === code);
  if (audience === undefined) {
    throw refusal(
      'audience',
      code,
      `there is no audience "${code}". ${didYouMean(code, issuedAudiences)}`,
    );
  }
  if (audience === 'PUBLISHER' && department === null) {
    throw refusal(
      'department',
      null,
      'a machine publishes for a department; give its code, such as water.',
    );
  }
  if (audience !== 'PUBLISHER' && department !== null) {
    throw refusal(
      'department',
      department,
      'a key that reads is no department’s; leave department out.',
    );
  }
  return { audience: audience.toLowerCase() as Audience, department };
}

function refusal(field: string, value: string | null, message: string): PublicError {
  return new PublicError('BAD_INPUT', `${field}: ${message}`, { field, value });
}
