import { PublicError } from '@pilotage/kit/service';
import type { Part } from './shape.ts';

/** The list of an answer that is exported: where it stands, and what a row of it holds. */
export interface FoundList {
  /** The names that lead to it, such as `products`, `nodes`. */
  readonly path: readonly string[];
  readonly parts: readonly Part[];
}

/** The parts of a coverage are told beside an export, and are no list that anybody would mean. */
const TOLD_BESIDE = 'coverage';

/**
 * The one outermost list of objects of an answer; `wanted`, such as `products.nodes`, says which where there are
 * several.
 *
 * @throws PublicError BAD_INPUT naming the lists there are, unless exactly one is meant.
 */
export function theList(parts: readonly Part[], wanted: string | null): FoundList {
  const lists = outermostLists(parts, []);
  const named = lists.find(({ path }) => path.join('.') === wanted);
  if (named) return named;
  const meant = lists.filter(({ isTold }) => !isTold);
  const names = (meant.length > 0 ? meant : lists).map(({ path }) => path.join('.'));
  if (wanted !== null) {
    throw refusal(`The query has no list of objects at "${wanted}".`, names);
  }
  const [only, ...others] = meant;
  if (only && others.length === 0) return only;
  throw only
    ? refusal('An export is one list, and the query has several.', names)
    : refusal('An export is one list of objects, and the query has none.', names);
}

function outermostLists(
  parts: readonly Part[],
  above: readonly string[],
  isTold = false,
): readonly (FoundList & { readonly isTold: boolean })[] {
  return parts.flatMap(({ name, field, isList, parts: inner }) => {
    if (inner === null) return [];
    const path = [...above, name];
    return isList
      ? [{ path, parts: inner, isTold }]
      : outermostLists(inner, path, isTold || field === TOLD_BESIDE);
  });
}

function refusal(problem: string, lists: readonly string[]): PublicError {
  const remedy =
    lists.length === 0
      ? 'Ask for a list, such as products { nodes { id name } }, or for JSON.'
      : `Ask for one list alone, or say which in the address: /graphql?list=${lists[0]}. There is: ${lists.join(', ')}.`;
  return new PublicError('BAD_INPUT', `${problem} ${remedy}`, { lists });
}
