import { type Day, dayOf, indicatorOf, stateOf } from '@pilotage/schema';
import { allProducts } from '../products/products.ts';
import { PublicError } from '../service/index.ts';
import type { Snapshot } from '../store/snapshot.ts';
import type { StateQuestion, StatesAnswer, StatesRequest } from './protocol.ts';

/** Answers the ministry from one snapshot of a department. */
export async function answerStates(
  department: string,
  snapshot: Snapshot,
  today: Day,
  { questions, products: wanted }: StatesRequest,
): Promise<StatesAnswer> {
  const { version, recordedAt } = await snapshot.version();
  const known = new Map<string | null, ReturnType<typeof allProducts>>();
  const productsAt = (asOf: string | null) => {
    const found = known.get(asOf) ?? allProducts(snapshot, asOf === null ? null : new Date(asOf));
    known.set(asOf, found);
    return found;
  };
  const states = [];
  for (const question of questions) states.push(await stateFor(question, today, productsAt));
  const products = [];
  for (const { asOf, unless } of wanted) {
    const unchanged = asOf === null && unless === version;
    products.push(unchanged ? null : [...(await productsAt(asOf))]);
  }
  return { department, version, recordedAt, states, products };
}

async function stateFor(
  { indicator: code, period, asOf }: StateQuestion,
  now: Day,
  productsAt: (asOf: string | null) => ReturnType<typeof allProducts>,
) {
  const indicator = indicatorOf(code);
  if (indicator === null) throw new PublicError('INVALID_INDICATOR', `No indicator "${code}" here`);
  const today = asOf === null ? now : dayOf(new Date(asOf));
  const products = await productsAt(asOf);
  return {
    state: stateOf(indicator, products, period ?? indicator.defaultPeriod(today), today),
    demonstration: products.some(({ demonstration }) => demonstration),
  };
}
