import type { Monoid } from './monoid.ts';

/** What one product reported for one month, by the code of the value. */
export type MonthValues = Readonly<Record<string, number>>;

/**
 * What products reported month by month: the state of every indicator over measurements.
 *
 * It keeps each product's months apart, so that a month that two departments report of one product counts
 * once, and so that a median of products can be read too. A commutative monoid under {@link productMonths}.
 */
export interface ProductMonths {
  readonly kind: 'product-months';
  /** By `<product> <YYYY-MM>`, in order. */
  readonly months: Readonly<Record<string, MonthValues>>;
}

/** The state of one product's months. */
export function monthsOfProduct(
  identity: string,
  months: readonly { readonly month: string; readonly values: MonthValues }[],
): ProductMonths {
  const entries = months.map(({ month, values }) => [`${identity} ${month}`, values] as const);
  return { kind: 'product-months', months: Object.fromEntries(entries.sort(byKey)) };
}

/** Months of products, merged by union; of two reports of one month the greater one counts, whoever comes first. */
export const productMonths: Monoid<ProductMonths> = {
  none: { kind: 'product-months', months: {} },
  merge(states) {
    const merged = new Map<string, MonthValues>();
    for (const { months } of states) {
      for (const [key, values] of Object.entries(months)) {
        const before = merged.get(key);
        if (before === undefined || rank(values) > rank(before)) merged.set(key, values);
      }
    }
    return { kind: 'product-months', months: Object.fromEntries([...merged].sort(byKey)) };
  },
};

/** Every month of every product. */
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

/** The sum of one value over all products and months; a value left out adds nothing. */
export function sumOf(state: ProductMonths, value: string): number {
  return monthEntries(state).reduce((sum, { values }) => sum + (values[value] ?? 0), 0);
}

/** The products that reported anything. */
export function productsOf(state: ProductMonths): readonly string[] {
  return [...new Set(monthEntries(state).map(({ product }) => product))];
}

function rank(values: MonthValues): string {
  return JSON.stringify(Object.entries(values).sort(byKey));
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
