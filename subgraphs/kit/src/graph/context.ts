import type { AnyIndicator, Day, ProductRecord } from '@pilotage/schema';
import { dayOf } from '@pilotage/schema';
import DataLoader from 'dataloader';
import { pinnedEdition } from '../editions/editions.ts';
import { factLoader, type LoadFacts } from '../facts/load-facts.ts';
import { productsById } from '../products/products.ts';
import { type Identity, ReadVersions } from '../service/index.ts';
import { answerStates, rememberingProducts } from '../states/answer-states.ts';
import type {
  StateAnswer,
  StateQuestion,
  StatesAnswer,
  StatesRequest,
} from '../states/protocol.ts';
import { findingFacts } from '../states/remembering-facts.ts';
import { stateRows } from '../states/state-rows.ts';
import type { Database } from '../store/database.ts';
import { type KnownUpTo, momentKey, type ReadingMoment } from '../store/moment.ts';
import { openSnapshot, type Snapshot } from '../store/snapshot.ts';
import { readIndicator, readMoment } from './arguments.ts';

/** What the resolvers of a department work with during one request. */
export interface DepartmentContext {
  readonly identity: Identity;
  readonly requestId: string;
  readonly database: Database;
  readonly snapshot: Snapshot;
  /** From which versions the answer is read; spoilt by what changes without the log. */
  readonly versions: ReadVersions;
  now(): Date;
  /** The day it is in Paris when the request begins. */
  readonly today: Day;
  /** The product of an id, as known up to a moment (`null`: now); all ids of a tick in one query. */
  loadProduct(id: string, asOf: KnownUpTo | null): Promise<ProductRecord | null>;
  /** When a field is read: at the moment that a text names (a date, an instant, an edition); absent: now. */
  momentOf(text: string | null | undefined): Promise<ReadingMoment>;
  /** Whether the department's own publisher asks, from whom small counts are not hidden. */
  readonly isOwner: boolean;
  /** The definition of an indicator: that of a version, else the present one. */
  indicatorOf(code: string, version?: string): AnyIndicator;
  /** What the ministry asks of the department, from one snapshot. */
  answerStates(request: StatesRequest): Promise<StatesAnswer>;
  /** The states that a question asks for; the same question is read once. */
  stateRows(question: StateQuestion): Promise<StateAnswer>;
  /** The facts of a kind about a subject; all that a tick wants in one query. */
  readonly loadFacts: LoadFacts;
}

/** What a context is made of. */
export interface ContextOptions {
  readonly database: Database;
  readonly department: string;
  readonly identity: Identity;
  readonly requestId: string;
  /** The indicators as they are defined at present. */
  readonly indicators: readonly AnyIndicator[];
  /** Whether whoever asked waits no more. */
  isGivenUp?(): boolean;
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
  department,
  identity,
  requestId,
  indicators,
  isGivenUp,
  now,
}: ContextOptions): DepartmentContext {
  const snapshot = openSnapshot(database);
  const today = dayOf(now());
  const isOwner = identity.role === 'publisher' && identity.department === department;
  const productsAt = rememberingProducts(snapshot);
  const indicatorOf = (code: string, version?: string) => readIndicator(indicators, code, version);
  const source = {
    department,
    snapshot,
    today,
    productsAt,
    indicatorOf,
    ...(isGivenUp ? { isGivenUp } : {}),
  };
  const answers = new Map<string, Promise<StateAnswer>>();
  const loaders = new Map<string, DataLoader<string, ProductRecord | null>>();
  return {
    identity,
    requestId,
    database,
    snapshot,
    versions: new ReadVersions(),
    now,
    isOwner,
    today,
    indicatorOf,
    answerStates: (request) => answerStates(source, request),
    momentOf: (text) => readMoment(text, today, (name) => pinnedEdition(snapshot, name)),
    stateRows(question) {
      const key = JSON.stringify(question);
      const answer =
        answers.get(key) ?? stateRows({ ...source, ...findingFacts(snapshot), isOwner }, question);
      answers.set(key, answer);
      return answer;
    },
    loadFacts: factLoader(snapshot),
    loadProduct(id, asOf) {
      const moment = momentKey(asOf);
      const loader =
        loaders.get(moment) ?? new DataLoader((ids) => productsById(snapshot, asOf, ids));
      loaders.set(moment, loader);
      return loader.load(id);
    },
  };
}
