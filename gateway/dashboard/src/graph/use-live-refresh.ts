import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** Publications often come several at a time. */
const GATHERED_MS = 300;

/** A department has moved on. */
interface VersionEvent {
  readonly subgraph: string;
  readonly version: string;
}

/**
 * Asks all that is shown again when a department has published, and gives how often that has happened.
 *
 * A stream begins with the versions of the moment: whatever differs from what was known before it broke was missed.
 */
export function useLiveRefresh(): number {
  const client = useQueryClient();
  const [refreshes, setRefreshes] = useState(0);
  useEffect(() => {
    const known = new Map<string, string>();
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const events = new EventSource('/events');
    events.addEventListener('version', ({ data }: MessageEvent<string>) => {
      const { subgraph, version } = JSON.parse(data) as VersionEvent;
      const earlier = known.get(subgraph);
      known.set(subgraph, version);
      if (earlier === undefined || earlier === version) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        setRefreshes((count) => count + 1);
        void client.invalidateQueries();
      }, GATHERED_MS);
    });
    return () => {
      clearTimeout(waiting);
      events.close();
    };
  }, [client]);
  return refreshes;
}
