import type { AnswerProblem } from './ask.ts';

/** That departments did not answer for a part of an answer. */
export interface Silence {
  /** `MISSING`: their part is not there; `STALE`: what they answered last stands in for it. */
  readonly kind: 'MISSING' | 'STALE';
  /** The department, where the answer names one. */
  readonly name?: string;
  /** The same in the answer's own words, where it has any. */
  readonly label?: string;
}

/** What a figure says where a department did not answer for it. */
const REASONS: Readonly<Record<string, Silence['kind']>> = {
  DEPARTMENTS_MISSING: 'MISSING',
  DEPARTMENTS_STALE: 'STALE',
};

/** What a part of an answer says that a department had. */
export const SILENT_PROBLEM = 'SOURCE_UNAVAILABLE';

/** Every part for which a department did not answer: it may, when it is asked again. */
export function silenceOf({
  data,
  problems,
}: {
  readonly data: unknown;
  readonly problems: readonly AnswerProblem[];
}): readonly Silence[] {
  const unanswered = problems.some(({ code }) => code === SILENT_PROBLEM);
  return [...(unanswered ? [{ kind: 'MISSING' } as const] : []), ...silenceIn(data)];
}

/** Coverages and reasons stand at different places in every answer: they are looked for in the whole of it. */
function silenceIn(part: unknown): readonly Silence[] {
  if (Array.isArray(part)) return part.flatMap(silenceIn);
  if (typeof part !== 'object' || part === null) return [];
  const { code, label } = part as { readonly code?: unknown; readonly label?: unknown };
  const reason = REASONS[String(code)];
  if (reason) return [{ kind: reason, ...(typeof label === 'string' ? { label } : {}) }];
  return Object.entries(part).flatMap(([name, value]) => {
    if (name === 'missing') return named('MISSING', value);
    if (name === 'stale') return named('STALE', value);
    return silenceIn(value);
  });
}

function named(kind: Silence['kind'], gaps: unknown): readonly Silence[] {
  if (!Array.isArray(gaps)) return [];
  return (gaps as readonly { readonly name?: string }[]).map(({ name }) =>
    name === undefined ? { kind } : { kind, name },
  );
}
