import { failed, inSpan } from '@pilotage/kit/service';
import type { AskSubgraph, SubgraphAnswer } from '../upstream/data-source.ts';
import type { GatewayMetrics } from './metrics.ts';

/** A way to ask a subgraph of which measurements and traces tell. */
export function observedAsk(
  subgraph: string,
  ask: AskSubgraph,
  metrics: GatewayMetrics,
): AskSubgraph {
  return (question) => {
    const attributes = {
      'pilotage.subgraph': subgraph,
      'graphql.operation.type': question.isMutation ? 'mutation' : 'query',
    };
    return inSpan(`ask ${subgraph}`, { attributes, isQuestion: true }, async (span) => {
      const begunAt = performance.now();
      const answer = await ask(question);
      const outcome = outcomeOf(answer);
      metrics.asked({ subgraph, outcome, seconds: (performance.now() - begunAt) / 1000 });
      if (outcome === 'silent') failed(span);
      return answer;
    });
  };
}

function outcomeOf(answer: SubgraphAnswer) {
  if (answer === null) return 'silent';
  return answer.errors.length > 0 ? 'errors' : 'answered';
}
