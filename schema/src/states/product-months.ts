import type { Monoid } from './monoid.ts';

/** What one product reported for one month, by the code of the value. */
export type MonthValues = Readonly<Record<string, number>>;

/** One month's report of one product. */
export interface MonthReport {
  readonly month: string;
  readonly values: MonthValues;
}

/** What products reported for one month that may only be told added up. */
export interface PooledMonth {
  /** The products that are in it, in order. */
  readonly products: readonly string[];
  readonly values: MonthValues;
}

/**
 * What products reported month by month: the state of every indicator over measurements.
 *
 * It keeps each product's months apart, so that a month counts once however states are grouped, and so that a
 * median of products can be read too. Months that would tell of too few persons are added up before they leave
 * the department. A commutative monoid under {@link productMonths}.
 */
export interface ProductMonths {
  readonly kind: 'product-months';
  /** By `<product> <YYYY-MM>`, in order. */
  readonly months: Readonly<Record<string, MonthValues>>;
  /** By `YYYY-MM`, in order. */
  readonly pooled: Readonly<Record<string, PooledMonth>>;
  /** The products that could have reported: those that live; in order, without repetition. */
  readonly expected: readonly string[];
}

/** What is known of one product's months. */
export interface ProductReports {
  readonly identity: string;
  readonly months: readonly MonthReport[];
  /** Months that may only be told added up with those of others. */
  readonly pooled: readonly MonthReport[];
  /** Whether it could have reported. */
  readonly isExpected: boolean;
}

const NOTHING: ProductMonths = { kind: 'product-months', months: {}, pooled: {}, expected: [] };

/** The state of one product's months. */
export function monthsOfProduct({
  identity,
  months,
  pooled,
  isExpected,
}: ProductReports): ProductMonths {
  const own = months.map(({ month, values }) => [`${identity} ${month}`, values] as const);
  const shared = pooled.map(
    ({ month, values }) => [month, { products: [identity], values }] as const,
  );
  return {
    kind: 'product-months',
    months: Object.fromEntries(own.sort(byKey)),
    pooled: Object.fromEntries(shared.sort(byKey)),
    expected: isExpected ? [identity] : [],
  };
}

/**
 * Months of products, merged by union, those that are pooled by adding them up.
 *
 * Of two reports of one month by one product the greater one counts, whoever comes first.
 */
export const productMonths: Monoid<ProductMonths> = {
  none: NOTHING,
  merge(states) {
    const merged = new Map<string, MonthValues>();
    const pooled = new Map<string, PooledMonth>();
    for (const state of states) {
      for (const [key, values] of Object.entries(state.months)) {
        const before = merged.get(key);
        if (before === undefined || rank(values) > rank(before)) merged.set(key, values);
      }
      for (const [month, more] of Object.entries(state.pooled)) {
        const before = pooled.get(month);
        pooled.set(month, before ? bothPooled(before, more) : more);
      }
    }
    return {
      kind: 'product-months',
      months: Object.fromEntries([...merged].sort(byKey)),
      pooled: Object.fromEntries([...pooled].sort(byKey)),
      expected: distinct(states.flatMap(({ expected }) => expected)),
    };
  },
  isBlank: ({ months, pooled }) =>
    Object.keys(months).length === 0 && Object.keys(pooled).length === 0,
};

/** Every month of every product, but those that are pooled. */
export function monthEntries({ months }: ProductMonths): readonly {
  readonly product: string;
  readonly month: string;
  readonly values: MonthValues;
}[] {
  return Object.entries(months).map(([key, values]) => {
    const at = key.lastIndexOf(' ');
    return { product: key.slice(0, at), month: key.slice(at + 1), values };
  });
}

/** The months of which anything was reported, in order. */
export function reportedMonths(state: ProductMonths): readonly string[] {
  return distinct([...monthEntries(state).map(({ month }) => month), ...Object.keys(state.pooled)]);
}

/** The sum of each value over all products and months, pooled or not; a value that nobody reported is absent. */
export function sumsOf(state: ProductMonths): MonthValues {
  return added([
    ...Object.values(state.months),
    ...Object.values(state.pooled).map(({ values }) => values),
  ]);
}

/** The products that reported anything, in order. */
export function productsOf(state: ProductMonths): readonly string[] {
  return distinct([
    ...monthEntries(state).map(({ product }) => product),
    ...Object.values(state.pooled).flatMap(({ products }) => products),
  ]);
}

/** How many products could have reported and did not. */
export function silentProducts(state: ProductMonths): number {
  const reporting = new Set(productsOf(state));
  return state.expected.filter((product) => !reporting.has(product)).length;
}

function bothPooled(a: PooledMonth, b: PooledMonth): PooledMonth {
  return {
    products: distinct([...a.products, ...b.products]),
    values: added([a.values, b.values]),
  };
}

function added(all: readonly MonthValues[]): MonthValues {
  const sums = new Map<string, number>();
  for (const values of all) {
    for (const [name, value] of Object.entries(values))
      sums.set(name, (sums.get(name) ?? 0) + value);
  }
  return Object.fromEntries([...sums].sort(byKey));
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}

function rank(values: MonthValues): string {
  return JSON.stringify(Object.entries(values).sort(byKey));
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
