import { versionsIn } from '@pilotage/kit/service';
import type { Leases } from '../leases/leases.ts';
import type { AskSubgraph, SubgraphAnswer, SubgraphQuestion } from './data-source.ts';

/**
 * Lets fetches that are the same share one, while it is under way: many questions need the same part of a subgraph.
 *
 * As with whole answers, whoever comes later takes only what is as of its own time; a subgraph that tells no
 * versions is asked each time.
 */
export function sharingReads(ask: AskSubgraph, leases: Leases): AskSubgraph {
  const underWay = new Map<string, Promise<SubgraphAnswer>>();
  return async (question) => {
    // What is asked of entities differs from question to question, and whole answers are shared as it is.
    if (question.isMutation || 'representations' in question.variables) return ask(question);
    const key = keyOf(question);
    const other = underWay.get(key);
    if (other !== undefined) {
      const isPresent = leases.present();
      const answer = await other;
      const versions = answer && versionsIn(answer.extensions);
      if (versions !== null && isPresent(Object.entries(versions))) return answer;
    }
    const reading = ask(question);
    underWay.set(key, reading);
    try {
      return await reading;
    } finally {
      if (underWay.get(key) === reading) underWay.delete(key);
    }
  };
}

function keyOf({ query, operationName = '', variables, context }: SubgraphQuestion): string {
  return `${context.asking.asker}\n${operationName}\n${query}\n${JSON.stringify(variables)}`;
}
