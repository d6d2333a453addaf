import {
  failed,
  inSpan,
  type StatesAnswer,
  type StatesRequest,
  statesAnswer,
  type Upstream,
} from '@pilotage/kit';
import type { RegisteredDepartment } from '@pilotage/schema';

/** Asks a department for its states and products; `null` when it gives no usable answer in time. */
export type AskDepartment = (
  request: StatesRequest,
  requestId: string,
) => Promise<StatesAnswer | null>;

/** Asks over HTTP, under the ministry's own service identity. */
export function askOverHttp(
  { code }: RegisteredDepartment,
  upstream: Upstream,
  authorization: () => Promise<string>,
): AskDepartment {
  const query = `query MinistryStates($request: StatesRequest!) { ${code}States(request: $request) }`;
  const attributes = { 'pilotage.subgraph': code, 'graphql.operation.name': 'MinistryStates' };
  return (request, requestId) =>
    inSpan(`ask ${code}`, { attributes, isQuestion: true }, async (span) => {
      const answer = await upstream.ask({
        query,
        operationName: 'MinistryStates',
        variables: { request },
        authorization: await authorization(),
        requestId,
      });
      const data = answer.ok ? answer.data : null;
      const understood = statesAnswer.safeParse(data?.[`${code}States`]);
      if (!understood.success) failed(span);
      return understood.success ? understood.data : null;
    });
}
