import type { ProductRecord } from '@pilotage/schema';
import { factsAt } from '../store/facts.ts';
import type { KnownUpTo } from '../store/moment.ts';
import type { Snapshot } from '../store/snapshot.ts';
import { productKinds } from './product-kinds.ts';
import { recordsOf } from './product-record.ts';

const KINDS = productKinds.map((kind) => `'${kind}'`).join(', ');

/** Every product that a department has ever published, as known at a moment; one query. */
export async function allProducts(
  snapshot: Snapshot,
  asOf: KnownUpTo | null,
): Promise<readonly ProductRecord[]> {
  const em = await snapshot.manager();
  return recordsOf(await factsAt(em, { asOf, where: `kind in (${KINDS})` }));
}

/**
 * The products of some ids, in the order of the ids, `null` where none is known; one query for all.
 *
 * An id under which a product went formerly finds it too.
 */
export async function productsById(
  snapshot: Snapshot,
  asOf: KnownUpTo | null,
  ids: readonly string[],
): Promise<readonly (ProductRecord | null)[]> {
  const em = await snapshot.manager();
  const wanted = ids.map((id) => id.normalize('NFC'));
  const possible = wanted.filter((id) => id.isWellFormed() && !/\p{Cc}/u.test(id));
  const slugs = possible.map((id) => id.slice(id.indexOf(':') + 1));
  const facts = await factsAt(em, {
    asOf,
    where: `kind in (${KINDS}) and subject in (
      select subject from known where subject in (select jsonb_array_elements_text(?::jsonb))
        or (kind = 'FORMER_SLUGS' and jsonb_exists_any(body, array(select jsonb_array_elements_text(?::jsonb)))))`,
    parameters: [JSON.stringify(possible), JSON.stringify(slugs)],
  });
  const found = new Map<string, ProductRecord>();
  for (const record of recordsOf(facts)) {
    const department = record.id.slice(0, record.id.indexOf(':'));
    for (const alias of record.aliases) found.set(`${department}:${alias}`, record);
  }
  for (const record of recordsOf(facts)) found.set(record.id, record);
  return wanted.map((id) => found.get(id) ?? null);
}
