import { useQuery } from '@tanstack/react-query';
import { headersOf } from './access.ts';

/** Who somebody is to the gateway. */
export interface Who {
  readonly audience: string | null;
  readonly department: string | null;
  /** By which stewards give roles; `null` for nobody. */
  readonly id: string | null;
}

/** Who is signed in to this browser; `undefined` until it is known. */
export function useSession(): Who | null | undefined {
  return useQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) => askWho(null, signal),
    retry: false,
  }).data;
}

/** Who holds a key; `undefined` without one, and until it is known. */
export function useHolder(key: string): Who | null | undefined {
  const { data } = useQuery({
    queryKey: ['me', key],
    queryFn: ({ signal }) => askWho(key, signal),
    enabled: key !== '',
    retry: false,
    // What a key was is remembered no longer than it is shown.
    gcTime: 0,
  });
  return data;
}

/** By a key, or by the session of this browser; `null` where the gateway does not say. */
async function askWho(key: string | null, signal: AbortSignal): Promise<Who | null> {
  const response = await fetch('/me', { headers: headersOf({ key }), signal });
  return response.ok ? ((await response.json()) as Who) : null;
}
