import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, type OperationDefinitionNode } from 'graphql';
import { Histogram, type Registry } from 'prom-client';
import { answerOutcome } from './answer-outcome.ts';
import { SECONDS } from './http-metrics.ts';
import { onceEach } from './once-each.ts';

/**
 * Measures the operations of a subgraph by the field they ask for, of which its schema has so many and no more:
 * `water`, `_entities`, `publishWater`; several of them at once count as `several`.
 */
export function measureOperations(registry: Registry): ApolloServerPlugin {
  const durations = new Histogram({
    name: 'pilotage_operation_seconds',
    help: 'How long operations took, by type, root field and outcome.',
    labelNames: ['type', 'field', 'outcome'],
    buckets: SECONDS,
    registers: [registry],
  });
  const child = onceEach((type: string, field: string, outcome: string) =>
    durations.labels({ type, field, outcome }),
  );
  return {
    async requestDidStart() {
      const begunAt = performance.now();
      return {
        async willSendResponse({ operation, response: { body } }) {
          if (body.kind !== 'single') return;
          const type = operation?.operation ?? 'none';
          const outcome = answerOutcome(body.singleResult);
          const seconds = (performance.now() - begunAt) / 1000;
          child(type, operation ? fieldOf(operation) : 'none', outcome).observe(seconds);
        },
      };
    },
  };
}

function fieldOf({ selectionSet }: OperationDefinitionNode): string {
  const [first, ...others] = selectionSet.selections;
  if (first?.kind !== Kind.FIELD) return 'several';
  const name = first.name.value;
  const isAlone = others.every((one) => one.kind === Kind.FIELD && one.name.value === name);
  return isAlone ? name : 'several';
}
