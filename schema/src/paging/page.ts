import { compareCodePoints } from '../text/sort-key.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { PageError } from './page-error.ts';

/** What a client asks of a list. */
export interface PageRequest {
  readonly first: number;
  /** The cursor after which the page begins; absent: at the start. */
  readonly after?: string | null;
}

/** One page of a list. */
export interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

/** The most that one page holds. */
export const LARGEST_PAGE = 100;

/**
 * A page of nodes that are already in order.
 *
 * `keyOf` gives what a node is ordered by, ending with something unique; the cursor is that key, so a page
 * begins at the right place even when nodes were added or removed since.
 * `descending` says that the nodes are in descending order of their keys.
 *
 * @throws PageError when `first` is not 1 to 100 or `after` is not a cursor.
 */
export function pageOf<Node>(
  nodes: readonly Node[],
  { first, after }: PageRequest,
  keyOf: (node: Node, index: number) => readonly string[],
  descending = false,
): Page<Node> {
  if (!Number.isInteger(first) || first < 1 || first > LARGEST_PAGE) {
    throw new PageError(
      'INVALID_PAGE',
      `first is ${first}; ask for 1 to ${LARGEST_PAGE} at a time and go on with after: endCursor`,
    );
  }
  const from = after == null ? null : decodeCursor(after);
  const isBehind = (node: Node, index: number) => {
    if (from === null) return true;
    const order = compareKeys(keyOf(node, index), from);
    return descending ? order < 0 : order > 0;
  };
  const start = nodes.findIndex(isBehind);
  const page = start === -1 ? [] : nodes.slice(start, start + first);
  const last = page.at(-1);
  return {
    nodes: page,
    pageInfo: {
      hasNextPage: start !== -1 && start + first < nodes.length,
      endCursor: last === undefined ? null : encodeCursor(keyOf(last, start + page.length - 1)),
    },
    totalCount: nodes.length,
  };
}

/** Orders two keys part by part, by code point. */
export function compareKeys(left: readonly string[], right: readonly string[]): number {
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const order = compareCodePoints(left[index] ?? '', right[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}
