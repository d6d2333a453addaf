import {
  type StatesAnswer,
  type StatesRequest,
  statesAnswer,
  type Upstream,
  type Versions,
  versionsIn,
} from '@pilotage/kit';
import type { RegisteredDepartment } from '@pilotage/schema';

/** What a department answers, and from which version of its log; `null`: it does not say. */
export interface DepartmentAnswer extends StatesAnswer {
  readonly versions?: Versions | null;
}

/** Asks a department for its states and products; `null` when it gives no usable answer in time. */
export type AskDepartment = (
  request: StatesRequest,
  requestId: string,
) => Promise<DepartmentAnswer | null>;

/** Asks over HTTP, under the ministry's own service identity; `mostMs` where less than usual is left for it. */
export function askOverHttp(
  { code }: RegisteredDepartment,
  upstream: Upstream,
  authorization: () => Promise<string>,
) {
  const query = `query MinistryStates($request: StatesRequest!) { ${code}States(request: $request) }`;
  return async (
    request: StatesRequest,
    requestId: string,
    mostMs = Number.POSITIVE_INFINITY,
  ): Promise<DepartmentAnswer | null> => {
    const answer = await upstream.ask({
      query,
      operationName: 'MinistryStates',
      variables: { request },
      authorization: await authorization(),
      requestId,
      isRead: true,
      deadlineMs: Math.min(upstream.deadlineMs, mostMs),
    });
    if (!answer.ok) return null;
    const data = answer.data as Readonly<Record<string, unknown>> | null | undefined;
    const understood = statesAnswer.safeParse(data?.[`${code}States`]);
    return understood.success
      ? { ...understood.data, versions: versionsIn(answer.extensions) }
      : null;
  };
}
