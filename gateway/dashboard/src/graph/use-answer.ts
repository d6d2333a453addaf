import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Answer, ask, NoAnswer, type OperationName, type VariablesOf } from './ask.ts';
import { isIncomplete } from './incomplete.ts';

/** How often a question that failed is put again; one that was refused is not. */
const MOST_RETRIES = 2;

/** How soon an answer that misses a department is asked again: one that comes back publishes nothing. */
export const INCOMPLETE_AGAIN_MS = 5_000;

/** An operation's answer, asked again when a department has published; the last one is shown meanwhile. */
export function useAnswer<Name extends OperationName>(
  name: Name,
  variables: VariablesOf<Name>,
  { enabled = true }: { readonly enabled?: boolean } = {},
) {
  return useQuery<Answer<Name>, NoAnswer>({
    queryKey: [name, variables],
    queryFn: ({ signal }) => ask(name, variables, signal),
    enabled,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) => isIncomplete(state.data) && INCOMPLETE_AGAIN_MS,
    retry: (failures, error) =>
      failures < MOST_RETRIES &&
      error instanceof NoAnswer &&
      (error.status === 0 || error.status >= 500),
  });
}
