import type { Day, ProductRecord } from '@pilotage/schema';
import { dayOf } from '@pilotage/schema';
import DataLoader from 'dataloader';
import { factLoader, type LoadFacts } from '../facts/load-facts.ts';
import { productsById } from '../products/products.ts';
import type { Identity } from '../service/index.ts';
import type { Database } from '../store/database.ts';
import { openSnapshot, type Snapshot } from '../store/snapshot.ts';

/** What the resolvers of a department work with during one request. */
export interface DepartmentContext {
  readonly identity: Identity;
  readonly requestId: string;
  readonly database: Database;
  readonly snapshot: Snapshot;
  now(): Date;
  /** The day it is in Paris when the request begins. */
  readonly today: Day;
  /** The product of an id, as known up to a moment (`null`: now); all ids of a tick in one query. */
  loadProduct(id: string, asOf: Date | null): Promise<ProductRecord | null>;
  /** The facts of a kind about a subject; all that a tick wants in one query. */
  readonly loadFacts: LoadFacts;
}

/** What a context is made of. */
export interface ContextOptions {
  readonly database: Database;
  readonly identity: Identity;
  readonly requestId: string;
  now(): Date;
}

/**
 * Builds the context of one request; its snapshot must be closed when the request ends.
 *
 * A plain object rather than a class: Apollo Server clones the context for each operation, and a clone
 * has no private fields.
 */
export function createContext({
  database,
  identity,
  requestId,
  now,
}: ContextOptions): DepartmentContext {
  const snapshot = openSnapshot(database);
  const loaders = new Map<number | null, DataLoader<string, ProductRecord | null>>();
  return {
    identity,
    requestId,
    database,
    snapshot,
    now,
    today: dayOf(now()),
    loadFacts: factLoader(snapshot),
    loadProduct(id, asOf) {
      const moment = asOf?.getTime() ?? null;
      const loader =
        loaders.get(moment) ?? new DataLoader((ids) => productsById(snapshot, asOf, ids));
      loaders.set(moment, loader);
      return loader.load(id);
    },
  };
}
