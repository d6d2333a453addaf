import { PublicError } from '@pilotage/kit/service';

/** How many streams may be open at once. */
export interface StreamBounds {
  readonly perCaller: number;
  readonly inAll: number;
}

/** After how many seconds whoever found no place may ask again. */
const RETRY_AFTER_SECONDS = 30;

/** The places of streams that stay open: so many for each caller, and so many in all. */
export function streamPlaces({ perCaller, inAll }: StreamBounds) {
  const taken = new Map<string, number>();
  let all = 0;
  return {
    /**
     * Takes a place for a caller; gives what leaves it again, however often that is called.
     *
     * @throws PublicError RATE_LIMITED when there is none.
     */
    take(caller: string): () => void {
      const own = taken.get(caller) ?? 0;
      if (own >= perCaller) throw refusal(`At most ${perCaller} streams of yours`, perCaller);
      if (all >= inAll) throw refusal(`At most ${inAll} streams`, inAll);
      taken.set(caller, own + 1);
      all += 1;
      let isLeft = false;
      return () => {
        if (isLeft) return;
        isLeft = true;
        all -= 1;
        const left = (taken.get(caller) ?? 1) - 1;
        if (left === 0) taken.delete(caller);
        else taken.set(caller, left);
      };
    },
  };
}

function refusal(bound: string, limit: number): PublicError {
  return new PublicError(
    'RATE_LIMITED',
    `${bound} are open at once. Close one that is not read, share one among pages, or ask again in ${RETRY_AFTER_SECONDS} s.`,
    { limited: 'streams', limit, retryAfterSeconds: RETRY_AFTER_SECONDS },
  );
}
