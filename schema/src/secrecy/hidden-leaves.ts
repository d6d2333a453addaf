/** Below how many persons a count is hidden; statistical secrecy, decision page `small-numbers.md`. */
export const FEWEST_PERSONS = 3;
/** Among how many hidden leaves a hidden one is safe in a total. */
const FEWEST_LEAVES = 2;

/** One product's count of persons for one month. */
export interface Leaf {
  readonly product: string;
  readonly persons: number;
  /** Whether this very count has been shown to anybody: then hiding it protects nothing. */
  readonly wasShown: boolean;
}

/** Which leaves of one month are hidden. */
export interface HiddenLeaves {
  readonly products: readonly string[];
  /** Whether totals hold the hidden leaves; if not, too few of them are there to protect one another. */
  readonly inTotals: boolean;
}

/** Nothing is hidden. */
export const NOTHING_HIDDEN: HiddenLeaves = { products: [], inTotals: true };

/**
 * Which leaves of a month are hidden: counts of fewer than three persons, and as many others as protect them.
 *
 * A total shows what is hidden in it if it hides one leaf alone; so at least two are hidden, together at
 * least three persons. The others are the smallest counts that nobody has been shown. What was hidden once
 * stays hidden, since a total of then and a leaf of now would tell the rest.
 */
export function hiddenLeaves(leaves: readonly Leaf[], before: HiddenLeaves): HiddenLeaves {
  const hidden = new Set(before.products);
  for (const { product, persons } of leaves) {
    if (persons > 0 && persons < FEWEST_PERSONS) hidden.add(product);
  }
  if (hidden.size === 0) return NOTHING_HIDDEN;
  const candidates = leaves
    .filter(({ product, wasShown }) => !hidden.has(product) && !wasShown)
    .sort((a, b) => a.persons - b.persons || (a.product < b.product ? -1 : 1));
  for (const { product } of candidates) {
    if (isProtected(leaves, hidden)) break;
    hidden.add(product);
  }
  return { products: [...hidden].sort(), inTotals: isProtected(leaves, hidden) };
}

function isProtected(leaves: readonly Leaf[], hidden: ReadonlySet<string>): boolean {
  const inside = leaves.filter(({ product, persons }) => hidden.has(product) && persons > 0);
  const persons = inside.reduce((sum, leaf) => sum + leaf.persons, 0);
  return inside.length >= FEWEST_LEAVES && persons >= FEWEST_PERSONS;
}
