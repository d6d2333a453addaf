import type { HttpAnswer } from '@pilotage/kit/service';
import type { Leases } from '../leases/leases.ts';
import type { KeptAnswer } from './kept-answer.ts';

/** What came of a question: an answer that others may have, too, or one for this client alone. */
export type Landed =
  | { readonly shared: KeptAnswer }
  | { readonly shared: null; readonly alone: HttpAnswer };

/**
 * Lets questions that are asked while the same is under way share its answer.
 *
 * Whoever comes later shares only what was read from the versions that were known when it came: the answer may be
 * of an earlier reading, and a publication may have been received between.
 */
export function openFlights(leases: Leases) {
  const underWay = new Map<string, Promise<Landed>>();
  return {
    /** The shared answer of the same question under way; `null` where there is none to be had. */
    async joined(key: string): Promise<KeptAnswer | null> {
      const flight = underWay.get(key);
      if (flight === undefined) return null;
      const subgraphs = leases.latest().map(({ subgraph }) => subgraph);
      await Promise.all(subgraphs.map((name) => leases.renewed(name)));
      const known = new Map(subgraphs.map((name) => [name, leases.versionOf(name)]));
      const { shared } = await flight.catch(() => ({ shared: null }));
      const isPresent = shared?.versions.every(([name, version]) => known.get(name) === version);
      return isPresent ? shared : null;
    },
    /** Asks a question, for whoever else asks it meanwhile, too. */
    async begun(key: string, ask: () => Promise<Landed>): Promise<Landed> {
      const flight = ask();
      underWay.set(key, flight);
      try {
        return await flight;
      } finally {
        if (underWay.get(key) === flight) underWay.delete(key);
      }
    },
  };
}
