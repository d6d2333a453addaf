import { PublicError } from '@pilotage/kit/service';

/**
 * The longest query that is read, in characters.
 *
 * Reading and planning happen on the thread that answers everybody, and grow with the square of the length:
 * on two cores, the costliest query of this length that was found takes 1.6 s. The longest saved example has
 * 343 characters.
 */
export const MAX_QUERY_LENGTH = 100_000;

/** What of a request holds its query: the body of a POST, the address of a GET. */
export interface QueryHolder {
  readonly body: unknown;
  readonly query: unknown;
}

/**
 * Refuses a query that is too long before it is read; its variables may be as long as they are.
 *
 * @throws PublicError BAD_INPUT.
 */
export function refuseLongQuery({ body, query: address }: QueryHolder): void {
  const length = Math.max(queryIn(body).length, queryIn(address).length);
  if (length <= MAX_QUERY_LENGTH) return;
  throw new PublicError(
    'BAD_INPUT',
    `The query is ${length} characters long; at most ${MAX_QUERY_LENGTH} are read. Send values in "variables", name what repeats in a fragment, or ask in several queries.`,
    { length, limit: MAX_QUERY_LENGTH },
  );
}

function queryIn(holder: unknown): string {
  if (typeof holder !== 'object' || holder === null || !('query' in holder)) return '';
  return typeof holder.query === 'string' ? holder.query : '';
}
