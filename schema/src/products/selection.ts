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
  { departments, phases, operators }: ProductSelection,
  day: Day,
): readonly ProductRecord[] {
  return products.filter((product) => {
    if (!isAccountableOn(product, day)) return false;
    if (departments !== null && !departments.includes(departmentOf(product.id))) return false;
    if (operators !== null && !operators.includes(operatorOn(product, day))) return false;
    const phase = phaseOn(product, day);
    return phases === null || (phase !== null && phases.includes(phase));
  });
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
