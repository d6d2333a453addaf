import { type BreakerState, createUpstream, type Identity } from '@pilotage/kit/service';
import type { AskSubgraph, SubgraphAnswer } from './data-source.ts';
import { hasShape } from './shape.ts';

/** What a subgraph over HTTP is asked with. */
export interface HttpSourceOptions {
  readonly name: string;
  readonly url: string;
  /** How long a read may take, its retries included; less where less is left of the request. */
  readonly deadlineMs: number;
  /** How long a publication may take. */
  readonly publicationDeadlineMs: number;
  /** How soon it is tried again once it does not answer. */
  readonly probeAfterMs?: number | undefined;
  /** Makes the short token that tells the subgraph who calls. */
  mint(identity: Identity, audience: string): Promise<string>;
  onStateChange?(name: string, state: BreakerState): void;
}

/** A way to ask a subgraph over HTTP, within a deadline, in the caller's name. */
export function httpSource({ publicationDeadlineMs, mint, ...options }: HttpSourceOptions) {
  const { name, deadlineMs } = options;
  const upstream = createUpstream(options);
  const ask: AskSubgraph = async (question): Promise<SubgraphAnswer> => {
    const { query, operationName, variables, context, isMutation } = question;
    const { identity, requestId, budget } = context;
    const authorization = `Bearer ${await mint(identity, name)}`;
    const leftMs = budget.left();
    if (!isMutation && leftMs <= 0) return null;
    const answer = await upstream.ask({
      query,
      operationName,
      variables,
      authorization,
      requestId,
      isRead: !isMutation,
      deadlineMs: isMutation ? publicationDeadlineMs : Math.min(deadlineMs, leftMs),
    });
    if (isMutation) budget.renew();
    if (!answer.ok) return null;
    const { data } = answer;
    const { representations } = variables;
    const entities = Array.isArray(representations) ? representations.length : null;
    const isUsable = data === null || hasShape(data, question.document, question.schema, entities);
    return isUsable ? answer : null;
  };
  return { ask, standing: () => upstream.standing(), close: () => upstream.close() };
}
