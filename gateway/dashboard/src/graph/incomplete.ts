import type { AnswerProblem } from './ask.ts';

/** What a figure says where a department did not answer for it. */
const SILENT_REASONS = new Set(['DEPARTMENTS_MISSING', 'DEPARTMENTS_STALE']);

/** What a part of an answer says that a department had. */
const SILENT_PROBLEM = 'SOURCE_UNAVAILABLE';

/** Whether a department did not answer for a part of what was answered: it may, when it is asked again. */
export function isIncomplete(
  answer: { readonly data: unknown; readonly problems: readonly AnswerProblem[] } | undefined,
): boolean {
  if (answer === undefined) return false;
  return answer.problems.some(({ code }) => code === SILENT_PROBLEM) || tellsOfSilence(answer.data);
}

/** Coverages and reasons stand at different places in every answer: they are looked for in the whole of it. */
function tellsOfSilence(part: unknown): boolean {
  if (Array.isArray(part)) return part.some(tellsOfSilence);
  if (typeof part !== 'object' || part === null) return false;
  return Object.entries(part).some(([name, value]) => {
    if (name === 'code') return SILENT_REASONS.has(String(value));
    if (name === 'missing' || name === 'stale') return Array.isArray(value) && value.length > 0;
    return tellsOfSilence(value);
  });
}
