import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Answer, ask, NoAnswer, type OperationName, type VariablesOf } from './ask.ts';

/** How often a question that failed is put again; one that was refused is not. */
const MOST_RETRIES = 2;

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
    retry: (failures, error) =>
      failures < MOST_RETRIES &&
      error instanceof NoAnswer &&
      (error.status === 0 || error.status >= 500),
  });
}
