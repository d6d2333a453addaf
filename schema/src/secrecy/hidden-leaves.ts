/** Below how many persons a count is hidden; statistical secrecy, decision page `small-numbers.md`. */
export const FEWEST_PERSONS = 3;
/** Among how many hidden leaves a hidden one is safe in a total. */
const FEWEST_LEAVES = 2;

/** One product's count of persons for one month. */
export interface Leaf {
  readonly product: string;
  readonly persons: number;
  /** Whether this very count is stated only now: an older one has been shown, and hiding it protects nothing. */
  readonly isNew: boolean;
  /** Whether no total has held this very count yet, so that the next one tells the difference. */
  readonly isUntold: boolean;
  /** Whether totals have held an earlier count of this product while it was hidden. */
  readonly wasTold: boolean;
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
 * A total shows what is hidden in it if it hides one leaf alone, and so does its difference from an earlier
 * total; so at least two are hidden, together at least three persons, and at least two of what no total has
 * held yet. The others are the smallest counts that are stated only now. What was hidden once stays hidden.
 */
export function hiddenLeaves(
  leaves: readonly Leaf[],
  before: Pick<HiddenLeaves, 'products'>,
): HiddenLeaves {
  const hidden = new Set(before.products);
  for (const { product, persons } of leaves) {
    if (persons > 0 && persons < FEWEST_PERSONS) hidden.add(product);
  }
  if (hidden.size === 0) return NOTHING_HIDDEN;
  const candidates = leaves
    .filter(({ product, isNew }) => isNew && !hidden.has(product))
    .sort((a, b) => a.persons - b.persons || (a.product < b.product ? -1 : 1));
  for (const { product } of candidates) {
    if (isProtected(leaves, hidden)) break;
    hidden.add(product);
  }
  return { products: [...hidden].sort(), inTotals: isProtected(leaves, hidden) };
}

function isProtected(leaves: readonly Leaf[], hidden: ReadonlySet<string>): boolean {
  const inside = leaves.filter(({ product, persons }) => hidden.has(product) && persons > 0);
  const untold = inside.filter(({ isUntold }) => isUntold);
  const [only] = untold;
  // Of one count that changed, a total tells by how much, and neither what it was nor what it is.
  const onlyChanged = untold.length === 1 && only?.wasTold === true;
  return areEnough(inside) && (untold.length === 0 || onlyChanged || areEnough(untold));
}

function areEnough(leaves: readonly Leaf[]): boolean {
  const persons = leaves.reduce((sum, leaf) => sum + leaf.persons, 0);
  return leaves.length >= FEWEST_LEAVES && persons >= FEWEST_PERSONS;
}
