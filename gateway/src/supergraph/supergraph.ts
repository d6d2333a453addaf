import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { ApolloGateway } from '@apollo/gateway';
import type { Log } from '@pilotage/kit/service';
import { type GraphQLError, type GraphQLSchema, validate } from 'graphql';
import { withoutUnresolvedKeys } from '../limits/without-unresolved-keys.ts';
import type { GatewayMetrics } from '../telemetry/metrics.ts';
import { PLANNER, planAhead } from './plan-ahead.ts';
import { planStore } from './plan-store.ts';
import { usedDocuments } from './used-documents.ts';

/** What became of a supergraph that was offered; `reason` is written for operators alone. */
export type SwapOutcome =
  | { readonly kind: 'serves'; readonly id: string; readonly plans: number }
  | { readonly kind: 'unchanged'; readonly id: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** The supergraph that serves, which another may replace while clients are answered. */
export interface Supergraph {
  /** Names the supergraph that serves: a fingerprint of its text. */
  readonly id: string;
  /** Whether the last one offered was refused, so that an older one serves. */
  readonly isOutdated: boolean;
  /**
   * Has another supergraph serve, once the plans of what clients ask most are made; one that cannot serve changes
   * nothing. Never rejects; one is tried after the other.
   */
  swap(sdl: string): Promise<SwapOutcome>;
  /** Calls back in the very moment in which another supergraph begins to serve; gives a way to stop that. */
  onSwap(listener: (id: string) => void): () => void;
}

/** What a supergraph is opened with. */
export interface SupergraphOptions {
  readonly sdl: string;
  readonly log: Log;
  readonly metrics: GatewayMetrics;
}

/** Opens a supergraph for a gateway: what configures the gateway, and the gateway's way to other supergraphs. */
export function openSupergraph({ sdl: first, log, metrics }: SupergraphOptions) {
  const plans = planStore();
  const used = usedDocuments();
  const listeners = new Set<(id: string) => void>();
  let update: (sdl: string) => void = () => {
    throw new Error('The gateway has not been loaded.');
  };
  let id = idOf(first);
  let isOutdated = false;
  let turn: Promise<unknown> = Promise.resolve();

  const replace = async (sdl: string): Promise<SwapOutcome> => {
    const offered = idOf(sdl);
    if (offered === id) {
      isOutdated = false;
      return { kind: 'unchanged', id };
    }
    const limited = withoutUnresolvedKeys(sdl);
    const ahead = await planAhead(limited, used.mostUsed());
    // From here to the end in one go, with no request between its plan and its execution.
    await setImmediate();
    plans.prepare(ahead);
    update(limited);
    id = offered;
    isOutdated = false;
    for (const listener of listeners) listener(id);
    return { kind: 'serves', id, plans: ahead.size };
  };

  const supergraph: Supergraph = {
    get id() {
      return id;
    },
    get isOutdated() {
      return isOutdated;
    },
    swap(sdl) {
      const begunAt = performance.now();
      const outcome = turn.then(async (): Promise<SwapOutcome> => {
        try {
          const done = await replace(sdl);
          if (done.kind === 'serves') {
            const tookMs = Math.round(performance.now() - begunAt);
            metrics.swapped('serves');
            log.info({ supergraph: done.id, plans: done.plans, tookMs }, 'supergraph serves');
          }
          return done;
        } catch (error) {
          plans.prepare(new Map());
          isOutdated = true;
          metrics.swapped('refused');
          const reason = error instanceof Error ? error.message : String(error);
          log.error({ supergraph: id, reason }, 'supergraph refused; the one before serves on');
          return { kind: 'refused', reason };
        }
      });
      turn = outcome;
      return outcome;
    },
    onSwap(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  return {
    supergraph,
    /** What the gateway is configured with. */
    config: {
      supergraphSdl: async (hooks: { readonly update: (sdl: string) => void }) => {
        ({ update } = hooks);
        return { supergraphSdl: withoutUnresolvedKeys(first) };
      },
      queryPlannerConfig: { ...PLANNER, cache: plans },
    },
    /** Follows what a gateway is asked, and tells whoever asks for what has just gone. */
    follow(gateway: ApolloGateway): ApolloGateway {
      const { executor } = gateway;
      gateway.executor = async (request) => {
        const errors = request.schema === gateway.schema ? [] : refusals(gateway.schema, request);
        if (errors.length > 0) return { errors };
        used.note(request);
        return executor(request);
      };
      return gateway;
    },
  };
}

/** What is wrong with a query that was understood by the supergraph before, in the eyes of the one that serves. */
function refusals(
  schema: GraphQLSchema | undefined,
  { document }: Parameters<ApolloGateway['executor']>[0],
): readonly GraphQLError[] {
  const errors = schema ? validate(schema, document) : [];
  for (const { extensions } of errors) extensions['code'] = 'GRAPHQL_VALIDATION_FAILED';
  return errors;
}

function idOf(sdl: string): string {
  return createHash('sha256').update(sdl).digest('hex').slice(0, 16);
}
