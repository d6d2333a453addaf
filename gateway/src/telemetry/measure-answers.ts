import type { ApolloServerPlugin } from '@apollo/server';
import { answerOutcome } from '@pilotage/kit/service';
import type { GatewayContext } from '../context.ts';
import type { GatewayMetrics } from './metrics.ts';

/** By which header clients say who they are; of their own accord, so that nothing may depend on it. */
const CLIENT = 'apollographql-client-name';

/** Measures every operation that Apollo Server answers. */
export function measureAnswers(metrics: GatewayMetrics): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      const begunAt = performance.now();
      return {
        async willSendResponse({ operationName, request, contextValue, response: { body } }) {
          if (body.kind !== 'single') return;
          metrics.answered({
            operation: operationName,
            audience: audienceOf(contextValue),
            client: request.http?.headers.get(CLIENT),
            outcome: answerOutcome(body.singleResult),
            seconds: (performance.now() - begunAt) / 1000,
          });
        },
      };
    },
  };
}

const AUDIENCES = {
  reader: 'analyst',
  publisher: 'publisher',
  steward: 'steward',
  service: 'service',
};

function audienceOf({ identity }: GatewayContext): string {
  return AUDIENCES[identity.role];
}
