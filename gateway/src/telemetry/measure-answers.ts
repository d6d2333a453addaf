import type { ApolloServerPlugin } from '@apollo/server';
import { answerOutcome } from '@pilotage/kit/service';
import type { FastifyRequest } from 'fastify';
import type { KeptAnswer } from '../answers/kept-answer.ts';
import type { Asking } from '../asking.ts';
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
          contextValue.asking.operation = operationName ?? null;
          if (body.kind !== 'single') return;
          metrics.answered({
            operation: operationName,
            audience: contextValue.audience,
            client: request.http?.headers.get(CLIENT),
            outcome: answerOutcome(body.singleResult),
            seconds: (performance.now() - begunAt) / 1000,
          });
        },
      };
    },
  };
}

/** Measures the answers that were given from memory, which Apollo Server never sees. */
export function measureGiven(metrics: GatewayMetrics) {
  return ({ operation }: KeptAnswer, { caller }: Asking, request: FastifyRequest): void => {
    const client = request.headers[CLIENT];
    metrics.answered({
      operation,
      audience: caller.audience,
      client: typeof client === 'string' ? client : undefined,
      outcome: 'whole',
      seconds: 0,
    });
  };
}
