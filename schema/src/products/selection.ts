import { compareKeys } from '../paging/page.ts';
import { sortKey } from '../text/sort-key.ts';
import type { Day } from '../time/day.ts';
import type { OperatorCode } from './operator.ts';
import type { PhaseCode } from './phase.ts';
import { isAccountableOn, operatorOn, type ProductRecord, phaseOn } from './record.ts';

/** Which products are wanted; a list matches any of its values, `null` matches all. */
export interface ProductSelection {
  readonly departments: readonly string[] | null;
  readonly phases: readonly PhaseCode[] | null;
  readonly operators: readonly OperatorCode[] | null;
  /** Ids of organisations; a product with any of them as a sponsor is wanted. */
  readonly sponsors: readonly string[] | null;
  readonly portfolios: readonly string[] | null;
  /** Words, all of which begin a word of the name or id; accents, case and punctuation do not count. */
  readonly text: string | null;
}

/** How products are ordered; ties by id. */
export type ProductOrderCode = 'NAME_ASC' | 'NAME_DESC' | 'ID_ASC';

/** The department of a product's id. */
export function departmentOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}

/** The products that a selection wants, of those that their department is accountable for on a day. */
export function selectProducts(
  products: readonly ProductRecord[],
  selection: ProductSelection,
  day: Day,
): readonly ProductRecord[] {
  const isWanted = wantedBy(selection, day);
  return products.filter((product) => isAccountableOn(product, day) && isWanted(product));
}

/** Whether a selection wants a product, whoever is accountable for it on that day. */
export function wantedBy(
  selection: ProductSelection,
  day: Day,
): (product: ProductRecord) => boolean {
  const { departments, phases, operators, sponsors, portfolios } = selection;
  const words = wordsOf(selection.text);
  return (product) =>
    matches(departments, departmentOf(product.id)) &&
    matches(operators, operatorOn(product, day)) &&
    matches(phases, phaseOn(product, day)) &&
    matches(portfolios, product.portfolio) &&
    (sponsors === null || (product.sponsors ?? []).some((id) => sponsors.includes(id))) &&
    words.every((word) => ` ${sortKey(`${product.name} ${product.id}`)}`.includes(` ${word}`));
}

/** Whether a value is among those wanted; what is not known is among none. */
function matches<Value>(wanted: readonly Value[] | null, value: Value | null): boolean {
  return wanted === null || (value !== null && wanted.includes(value));
}

function wordsOf(text: string | null): readonly string[] {
  return text === null ? [] : sortKey(text).split(' ').filter(Boolean);
}

/** What a product is ordered by; every department orders alike. */
export function orderKey(
  order: ProductOrderCode,
  { id, name }: Pick<ProductRecord, 'id' | 'name'>,
): readonly string[] {
  return order === 'ID_ASC' ? [id] : [sortKey(name), id];
}

/** The products in order. */
export function orderProducts(
  products: readonly ProductRecord[],
  order: ProductOrderCode,
): readonly ProductRecord[] {
  const keyed = products.map((product) => ({ product, key: orderKey(order, product) }));
  keyed.sort((a, b) =>
    order === 'NAME_DESC' ? compareKeys(b.key, a.key) : compareKeys(a.key, b.key),
  );
  return keyed.map(({ product }) => product);
}
