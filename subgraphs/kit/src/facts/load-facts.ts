import { compareKeys } from '@pilotage/schema';
import DataLoader from 'dataloader';
import { factsAt, type KnownFact } from '../store/facts.ts';
import { type KnownUpTo, momentKey } from '../store/moment.ts';
import type { Snapshot } from '../store/snapshot.ts';

/** Finds the facts of a kind about a subject, in the order of their parts. */
export type LoadFacts = (
  subject: string,
  kind: string,
  asOf: KnownUpTo | null,
) => Promise<readonly KnownFact[]>;

interface Wanted {
  readonly subject: string;
  readonly kind: string;
}

/** Finds facts in a snapshot; all that a tick wants as of one moment is one query. */
export function factLoader(snapshot: Snapshot): LoadFacts {
  const loaders = new Map<string, DataLoader<Wanted, readonly KnownFact[], string>>();
  return (subject, kind, asOf) => {
    const moment = momentKey(asOf);
    const loader =
      loaders.get(moment) ??
      new DataLoader<Wanted, readonly KnownFact[], string>(
        (wanted) => factsOfAll(snapshot, asOf, wanted),
        { cacheKeyFn: keyOf },
      );
    loaders.set(moment, loader);
    return loader.load({ subject, kind });
  };
}

/** Every fact of a kind, whatever it is about, by subject and part. */
export async function factsOfKind(
  snapshot: Snapshot,
  kind: string,
  asOf: KnownUpTo | null,
): Promise<readonly KnownFact[]> {
  const em = await snapshot.manager();
  return inOrder(
    await factsAt(em, { asOf, where: 'kind = ? and body is not null', parameters: [kind] }),
  );
}

async function factsOfAll(
  snapshot: Snapshot,
  asOf: KnownUpTo | null,
  wanted: readonly Wanted[],
): Promise<readonly (readonly KnownFact[])[]> {
  const em = await snapshot.manager();
  const distinct = (name: keyof Wanted) =>
    JSON.stringify([...new Set(wanted.map((one) => one[name]))]);
  const facts = await factsAt(em, {
    asOf,
    where: `subject in (select jsonb_array_elements_text(?::jsonb))
      and kind in (select jsonb_array_elements_text(?::jsonb)) and body is not null`,
    parameters: [distinct('subject'), distinct('kind')],
  });
  const found = new Map<string, KnownFact[]>();
  for (const fact of inOrder(facts)) {
    const gathered = found.get(keyOf(fact));
    if (gathered) gathered.push(fact);
    else found.set(keyOf(fact), [fact]);
  }
  return wanted.map((one) => found.get(keyOf(one)) ?? []);
}

function keyOf({ subject, kind }: Wanted): string {
  return `${kind} ${subject}`;
}

function inOrder(facts: readonly KnownFact[]): readonly KnownFact[] {
  return [...facts].sort((a, b) => compareKeys([a.subject, a.part], [b.subject, b.part]));
}
