import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  type AnswerProblem,
  ask,
  type DataOf,
  type NoAnswer,
  type OperationName,
  type VariablesOf,
} from './ask.ts';
import type { Silence } from './silence.ts';
import { INCOMPLETE_AGAIN_MS } from './use-answer.ts';

/** One page of a list, as operations answer it. */
interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

/** A list as a whole; `data` is `null` when whoever has it does not answer. */
export interface WholeList<Node> {
  readonly data: readonly Node[] | null;
  readonly problems: readonly AnswerProblem[];
  readonly silence: readonly Silence[];
}

/** No list of the page is longer: 2,000 rows. */
const MOST_PAGES = 20;

/** A list from its first page to its last, asked again when a department has published. */
export function useWholeList<Name extends OperationName, Node>(
  name: Name,
  variables: VariablesOf<Name>,
  pageOf: (data: DataOf<Name>) => Page<Node> | null | undefined,
) {
  return useQuery<WholeList<Node>, NoAnswer>({
    queryKey: [name, variables, 'whole list'],
    queryFn: async ({ signal }) => {
      const nodes: Node[] = [];
      const problems: AnswerProblem[] = [];
      const silence: Silence[] = [];
      let after: string | null = null;
      for (let pages = 0; pages < MOST_PAGES; pages += 1) {
        const answer = await ask(name, { ...variables, after }, signal);
        const page = pageOf(answer.data);
        problems.push(...answer.problems);
        silence.push(...answer.silence);
        if (!page) return { data: null, problems, silence };
        nodes.push(...page.nodes);
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      return { data: nodes, problems, silence };
    },
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) => (state.data?.silence.length ?? 0) > 0 && INCOMPLETE_AGAIN_MS,
  });
}
