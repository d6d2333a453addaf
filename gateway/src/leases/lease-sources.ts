import type { createMinter, Identity } from '@pilotage/kit/service';
import type { GatewayOptions } from '../gateway-options.ts';
import { httpLeases } from './http-leases.ts';
import type { LeaseSource } from './lease-source.ts';

const GATEWAY: Identity = { id: 'gateway', role: 'gateway' };

/** Opens where leases of each subgraph come from; one in this process that gives none has none. */
export function openLeaseSources(
  subgraphs: GatewayOptions['subgraphs'],
  mint: ReturnType<typeof createMinter>,
) {
  const sources = new Map<string, LeaseSource>();
  const closing: (() => Promise<unknown>)[] = [];
  for (const [name, place] of Object.entries(subgraphs)) {
    if (typeof place === 'string') {
      const authorization = async () => `Bearer ${await mint(GATEWAY, name)}`;
      const { source, close } = httpLeases({ url: place, authorization });
      sources.set(name, source);
      closing.push(close);
    } else if (place.lease && place.watch) {
      sources.set(name, { lease: place.lease, watch: place.watch });
    }
  }
  return {
    sources,
    async close(): Promise<void> {
      await Promise.all(closing.map((close) => close()));
    },
  };
}
