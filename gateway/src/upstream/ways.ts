import type { createMinter } from '@pilotage/kit/service';
import type { GatewayOptions } from '../gateway-options.ts';
import type { GatewayMetrics } from '../telemetry/metrics.ts';
import { observedAsk } from '../telemetry/observed-ask.ts';
import type { AskSubgraph } from './data-source.ts';
import { httpSource } from './http-source.ts';
import { localSource } from './local-source.ts';

/** What the ways to the subgraphs are opened with. */
export interface WaysOptions
  extends Pick<
    GatewayOptions,
    'subgraphs' | 'log' | 'deadlineMs' | 'publicationDeadlineMs' | 'probeAfterMs'
  > {
  readonly mint: ReturnType<typeof createMinter>;
  readonly metrics: GatewayMetrics;
}

const DEADLINE_MS = 2000;
const PUBLICATION_DEADLINE_MS = 60_000;

/** Opens the ways to the subgraphs: one to each for as long as the gateway lives, whatever supergraph serves. */
export function openWays(options: WaysOptions) {
  const { subgraphs, log, metrics, mint, probeAfterMs } = options;
  const { deadlineMs = DEADLINE_MS, publicationDeadlineMs = PUBLICATION_DEADLINE_MS } = options;
  const closing: (() => Promise<unknown>)[] = [];
  const ways = new Map<string, AskSubgraph>();

  function open(name: string): AskSubgraph {
    const place = subgraphs[name];
    if (place === undefined)
      throw new Error(`The supergraph holds "${name}", but nobody says where it answers`);
    if (typeof place !== 'string') return localSource(name, place, log);
    const { ask, close } = httpSource({
      name,
      url: place,
      deadlineMs,
      publicationDeadlineMs,
      probeAfterMs,
      mint,
      onStateChange(subgraph, breaker) {
        metrics.breaker(subgraph, breaker);
        log.warn({ subgraph, breaker }, 'whether a subgraph is asked has changed');
      },
    });
    closing.push(close);
    return ask;
  }

  return {
    /** The way to a subgraph by its name. */
    to(name: string): AskSubgraph {
      const way = ways.get(name) ?? observedAsk(name, open(name), metrics);
      ways.set(name, way);
      return way;
    },
    async close(): Promise<void> {
      await Promise.all(closing.map((close) => close()));
    },
  };
}
