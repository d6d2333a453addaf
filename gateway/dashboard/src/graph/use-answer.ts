import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Answer, ask, type NoAnswer, type OperationName, type VariablesOf } from './ask.ts';

/** How often a question that failed is put again; one that was refused is not. */
const MOST_RETRIES = 2;

/** How soon an answer that lacks something is asked for again: a department that comes back publishes nothing. */
export const INCOMPLETE_AGAIN_MS = 5000;

/** What may have passed a moment later. */
const PASSING: ReadonlySet<string> = new Set(['UNREACHED', 'SOURCE_UNAVAILABLE', 'INTERNAL']);

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
    refetchInterval: ({ state }) => (state.data?.silence.length ?? 0) > 0 && INCOMPLETE_AGAIN_MS,
    staleTime: Number.POSITIVE_INFINITY,
    retry: (failures, error) => failures < MOST_RETRIES && PASSING.has(error.code),
  });
}
