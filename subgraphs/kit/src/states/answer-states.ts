import { setImmediate } from 'node:timers/promises';
import type { ProductRecord } from '@pilotage/schema';
import { allProducts } from '../products/products.ts';
import { PublicError } from '../service/index.ts';
import type { Snapshot } from '../store/snapshot.ts';
import { knownUpTo, type StatesAnswer, type StatesRequest, type WireMoment } from './protocol.ts';
import { rememberingFacts } from './remembering-facts.ts';
import { stateRows } from './state-rows.ts';
import type { StateSource } from './state-source.ts';

/** Finds all products as known at a moment, once per moment. */
export type ProductsAt = (asOf: WireMoment | null) => Promise<readonly ProductRecord[]>;

/** Answers the ministry from one snapshot of a department. */
export async function answerStates(
  source: StateSource,
  { questions, products: wanted }: StatesRequest,
): Promise<StatesAnswer> {
  const { department, snapshot, productsAt } = source;
  const { version, recordedAt } = await snapshot.version();
  const wantedNow = questions.filter(({ unless }) => unless !== version);
  const together = { ...source, ...rememberingFacts(source, wantedNow) };
  const states = [];
  for (const question of questions) {
    const unchanged = question.unless === version;
    // Whoever asks much waits; whoever asks for something else meanwhile does not.
    await setImmediate();
    if (source.isGivenUp?.())
      throw new PublicError('SOURCE_UNAVAILABLE', 'Nobody waits for these states any more.');
    states.push(unchanged ? null : await stateRows(together, question));
  }
  const products = [];
  for (const { asOf, unless } of wanted) {
    const unchanged = asOf === null && unless === version;
    products.push(unchanged ? null : [...(await productsAt(asOf))]);
  }
  return { department, version, recordedAt, states, products };
}

/** Finds products in a snapshot, each moment's only once. */
export function rememberingProducts(snapshot: Snapshot): ProductsAt {
  const known = new Map<string, Promise<readonly ProductRecord[]>>();
  return (asOf) => {
    const key = JSON.stringify(asOf);
    const found = known.get(key) ?? allProducts(snapshot, asOf && knownUpTo(asOf));
    known.set(key, found);
    return found;
  };
}
