import type { HttpAnswer } from '@pilotage/kit/service';
import type { Leases } from '../leases/leases.ts';
import type { KeptAnswer } from './kept-answer.ts';

/** What came of a question: an answer that others may have, too, or one for this client alone. */
export type Landed =
  | { readonly shared: KeptAnswer }
  | { readonly shared: null; readonly alone: HttpAnswer };

/** Lets questions that are asked while the same is under way share its answer, where it is as of their time, too. */
export function openFlights(leases: Leases) {
  const underWay = new Map<string, Promise<Landed>>();
  return {
    /** The shared answer of the same question under way; `null` where there is none to be had. */
    async joined(key: string): Promise<KeptAnswer | null> {
      const flight = underWay.get(key);
      if (flight === undefined) return null;
      await leases.allRenewed();
      const isPresent = leases.present();
      const { shared } = await flight.catch(() => ({ shared: null }));
      return shared !== null && isPresent(shared.versions) ? shared : null;
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
