import { PublicError } from '@pilotage/kit';
import { didYouMean, type ProductRecord, type ProductSelection } from '@pilotage/schema';
import type { PilotageContext } from '../graph/context.ts';
import type { UnderstoodQuestion } from './question.ts';

/** The products of every department, or that some department does not tell its own. */
export interface KnownProducts {
  readonly products: readonly ProductRecord[];
  readonly isComplete: boolean;
}

/**
 * Refuses a filter by a sponsor or a portfolio that no product has: a slip of the pen would read as "none".
 *
 * While a department is missing nobody knows what its products have, and nothing is refused.
 *
 * @throws PublicError INVALID_FILTER with the nearest one that some product has.
 */
export function checkKnownCodes(
  selection: ProductSelection,
  { products, isComplete }: KnownProducts,
): void {
  if (!isComplete) return;
  const sponsors = products.flatMap((product) => product.sponsors ?? []);
  const portfolios = products.flatMap(({ portfolio }) => portfolio ?? []);
  check('sponsor', selection.sponsors, sponsors);
  check('portfolio', selection.portfolios, portfolios);
}

/** The same for a question, whose products are looked up where its filter needs it. */
export async function checkFilter(
  { views }: PilotageContext,
  { filter, asOf, edition }: UnderstoodQuestion,
): Promise<void> {
  if (filter === null || (filter.sponsors === null && filter.portfolios === null)) return;
  const parts = await Promise.all(views.map((view) => view.products(asOf, edition)));
  checkKnownCodes(filter, {
    products: parts.flatMap((part) => (part.kind === 'missing' ? [] : part.products)),
    isComplete: parts.every(({ kind }) => kind !== 'missing'),
  });
}

function check(field: string, wanted: readonly string[] | null, known: readonly string[]): void {
  const unknown = wanted?.find((code) => !known.includes(code));
  if (unknown === undefined) return;
  throw new PublicError(
    'INVALID_FILTER',
    `filter.${field}: no product has the ${field} "${unknown}". ${didYouMean(unknown, [...new Set(known)].sort())}`,
    { field: `filter.${field}`, value: unknown },
  );
}
