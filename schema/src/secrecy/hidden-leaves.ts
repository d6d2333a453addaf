import { determinedBy, type ToldSum } from './told-sums.ts';

/** Below how many persons a count is hidden; statistical secrecy, decision page `small-numbers.md`. */
export const FEWEST_PERSONS = 3;
/** Among how many hidden leaves a hidden one is safe in a total. */
const FEWEST_LEAVES = 2;
/** How many others are tried to protect what is hidden, before it is left out of totals. */
const MOST_PROTECTORS = 10;
/** How many told totals are held against a new one; beyond, nothing more is told of the month. */
const MOST_TOLD = 400;

/** One product's count of persons for one month, as somebody stated it. */
export interface Leaf {
  readonly product: string;
  /** The version that stated it. */
  readonly version: number;
  readonly persons: number;
  /** Whether it has been shown, to anybody who asked, before its product was hidden. */
  readonly isShown: boolean;
}

/** Which leaves of one month are hidden, from one moment on. */
export interface HiddenLeaves {
  readonly products: readonly string[];
  /** Whether totals hold the hidden leaves; if not, they would tell of one of them. */
  readonly inTotals: boolean;
  /** The hidden leaves that totals hold; empty when they hold none. */
  readonly pool: readonly Leaf[];
}

/** Nothing is hidden. */
export const NOTHING_HIDDEN: HiddenLeaves = { products: [], inTotals: true, pool: [] };

/** A month whose leaves a publication has changed. */
export interface ChangedMonth {
  /** The month and instrument, as they tell one such month from another. */
  readonly part: string;
  /** What is known of each product, from each moment on that the publication changes, the earliest first. */
  readonly moments: readonly (readonly Leaf[])[];
  /** The leaves that the publication states. */
  readonly stated: readonly Leaf[];
  /** The products that were hidden before; they stay so. */
  readonly hidden: readonly string[];
  /** The hidden leaves of every total that was ever told of the month. */
  readonly told: readonly (readonly Leaf[])[];
}

/**
 * Which leaves of a month are hidden from each moment on: counts of fewer than three persons, and as many
 * others, stated by the same publication, as protect them in totals.
 *
 * A total is told only if it hides two leaves at least, together three persons at least and more than one a
 * leaf, as does what it has more, or less, than any earlier one; and if all totals together, of every moment
 * and version, determine no count of one or two persons. Where no other leaf protects what is hidden, totals
 * leave it out. Which of the ten smallest others protect is drawn by name and month, not by size, since an
 * order of sizes would tell which of the hidden ones is the small one.
 */
export function hiddenLeaves({
  part,
  moments,
  stated,
  hidden,
  told,
}: ChangedMonth): readonly HiddenLeaves[] {
  const small = stated.filter(isSmall).map(({ product }) => product);
  const needed = new Set([...hidden, ...small]);
  if (needed.size === 0) return moments.map(() => NOTHING_HIDDEN);
  const protectors = stated
    .filter(({ product }) => !needed.has(product))
    .sort((a, b) => a.persons - b.persons || drawn(part, a) - drawn(part, b))
    .slice(0, MOST_PROTECTORS)
    .sort((a, b) => drawn(part, a) - drawn(part, b));
  let best: readonly HiddenLeaves[] | null = null;
  for (let count = 0; count <= protectors.length; count += 1) {
    const products = [...needed, ...protectors.slice(0, count).map(({ product }) => product)];
    const found = patternsOf(products, moments, told);
    if (best === null || withheld(found) < withheld(best)) best = found;
    if (withheld(best) === 0) break;
  }
  return best ?? [];
}

function withheld(patterns: readonly HiddenLeaves[]): number {
  return patterns.filter(({ inTotals }) => !inTotals).length;
}

function patternsOf(
  products: readonly string[],
  moments: ChangedMonth['moments'],
  told: ChangedMonth['told'],
): readonly HiddenLeaves[] {
  const names = [...products].sort();
  const accepted = [...told];
  return moments.map((leaves) => {
    const pool = leaves
      .filter(({ product }) => names.includes(product))
      .sort((a, b) => (a.product < b.product ? -1 : 1));
    const inTotals = mayBeTold(pool, accepted);
    if (inTotals) accepted.push(pool);
    return { products: names, inTotals, pool: inTotals ? pool : [] };
  });
}

/** Whether a total may hold these hidden leaves, after all that was told. */
function mayBeTold(pool: readonly Leaf[], told: ChangedMonth['told']): boolean {
  const secret = pool.filter(isSecret);
  if (pool.length === 0) return true;
  if (!areEnough(pool)) return false;
  if (secret.length === 0) return true;
  if (!areEnough(secret) || told.length >= MOST_TOLD) return false;
  const isTooClose = told.some((before) => {
    const [more, less] = [without(secret, before), without(before.filter(isSecret), secret)];
    if (more.length > 0 && less.length > 0) return false;
    const difference = [...more, ...less];
    return difference.length > 0 && !areEnough(difference);
  });
  return !isTooClose && tellNoSmallOne([...told, pool]);
}

function tellNoSmallOne(pools: readonly (readonly Leaf[])[]): boolean {
  const sums = pools.map((pool): ToldSum => pool.filter(isSecret).map(nameOf));
  const determined = determinedBy(sums);
  return pools.every((pool) =>
    pool.every((leaf) => !isSmall(leaf) || !determined.has(nameOf(leaf))),
  );
}

function without(leaves: readonly Leaf[], others: readonly Leaf[]): readonly Leaf[] {
  const names = new Set(others.map(nameOf));
  return leaves.filter((leaf) => !names.has(nameOf(leaf)));
}

function areEnough(leaves: readonly Leaf[]): boolean {
  const counting = leaves.filter(({ persons }) => persons > 0);
  const persons = counting.reduce((sum, leaf) => sum + leaf.persons, 0);
  const isMoreThanOneEach = persons > counting.length;
  return counting.length >= FEWEST_LEAVES && persons >= FEWEST_PERSONS && isMoreThanOneEach;
}

/** Whether a leaf tells of so few persons that nobody but its owner may be told. */
export function isSmall({ persons }: Pick<Leaf, 'persons'>): boolean {
  return persons > 0 && persons < FEWEST_PERSONS;
}

function isSecret({ isShown }: Leaf): boolean {
  return !isShown;
}

/** A number drawn by name and month (FNV-1a, 32 bits), the same whenever it is drawn. */
function drawn(part: string, { product }: Leaf): number {
  let hash = 0x811c9dc5;
  for (const character of `${part} ${product}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash;
}

function nameOf({ product, version }: Leaf): string {
  return `${product}@${version}`;
}
