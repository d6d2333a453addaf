import type { FormattedExecutionResult } from 'graphql';

/** What became of an operation: answered whole, answered in part, refused for what was asked, or failed. */
export const answerOutcomes = ['whole', 'partial', 'refused', 'failed'] as const;

/** One of these. */
export type AnswerOutcome = (typeof answerOutcomes)[number];

const OURS: ReadonlySet<unknown> = new Set(['INTERNAL', 'SOURCE_UNAVAILABLE']);

/** What became of an operation, by its answer: refused is the caller's to mend, failed is ours. */
export function answerOutcome({ data, errors = [] }: FormattedExecutionResult): AnswerOutcome {
  if (errors.length === 0) return 'whole';
  const hasData = Object.values(data ?? {}).some((value) => value !== null);
  if (hasData) return 'partial';
  return errors.some(({ extensions }) => OURS.has(extensions?.['code'])) ? 'failed' : 'refused';
}
