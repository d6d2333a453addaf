import { createUpstream, type Identity } from '@pilotage/kit/service';
import type { AskSubgraph } from './data-source.ts';

/** What a subgraph over HTTP is asked with. */
export interface HttpSourceOptions {
  readonly name: string;
  readonly url: string;
  readonly deadlineMs: number;
  /** How long a publication may take. */
  readonly publicationDeadlineMs: number;
  /** Makes the short token that tells the subgraph who calls. */
  mint(identity: Identity, audience: string): Promise<string>;
}

/** A way to ask a subgraph over HTTP, within a deadline, in the caller's name. */
export function httpSource({
  name,
  url,
  deadlineMs,
  publicationDeadlineMs,
  mint,
}: HttpSourceOptions) {
  const upstream = createUpstream({ name, url, deadlineMs });
  const ask: AskSubgraph = async ({ query, operationName, variables, context, isMutation }) => {
    const authorization = `Bearer ${await mint(context.identity, name)}`;
    const { requestId } = context;
    const answer = await upstream.ask({
      query,
      operationName,
      variables,
      authorization,
      requestId,
      deadlineMs: isMutation ? publicationDeadlineMs : deadlineMs,
    });
    return answer.ok ? answer : null;
  };
  return { ask, close: () => upstream.close() };
}
