import { badInput, type Refusal } from './refusal.ts';

/** Who asks, as far as limits care. */
export type Audience = 'dashboard' | 'analyst' | 'publisher' | 'steward';

/** What each audience may ask. */
export interface AudienceLimits {
  /** What one question may cost. */
  readonly cost: number;
  /** Whether the graph tells about itself, and names what was nearly meant. */
  readonly introspection: boolean;
}

/**
 * The limits by audience.
 *
 * Every saved example stays below a tenth of an analyst's. What dashboards ask is written down and checked
 * beforehand, so that theirs is a last resort; they need not learn the graph from us.
 */
export const AUDIENCE_LIMITS: Readonly<Record<Audience, AudienceLimits>> = {
  dashboard: { cost: 50_000, introspection: false },
  analyst: { cost: 10_000, introspection: true },
  publisher: { cost: 10_000, introspection: true },
  steward: { cost: 10_000, introspection: true },
};

/** The refusal of a question that costs too much: how much, where most of it comes from, and what to do. */
export function tooExpensive(
  cost: number,
  limit: number,
  dearest: { readonly path: string; readonly cost: number },
): Refusal {
  return {
    code: 'TOO_EXPENSIVE',
    message: `This question costs ${cost}; one question may cost ${limit}. The dearest place is "${dearest.path}" with ${dearest.cost}. Ask for fewer items (first), a shorter time or fewer figures there, or in several questions.`,
    details: { cost, limit, dearest },
  };
}

/** The refusal of introspection to whoever has no right to it. */
export const NO_INTROSPECTION: Refusal = {
  code: 'FORBIDDEN',
  message:
    'The graph tells dashboards nothing about itself. Ask for __schema and __type as an analyst, or read schema/supergraph.graphql.',
  details: {},
};

/** The refusal of a text that has too many words, or is nested too deep, to be read to its end. */
export function unreadable(
  error: Error,
  limits: { readonly tokens: number; readonly depth: number },
) {
  if (error instanceof RangeError) {
    const message = `The query has more than ${limits.depth} levels within one another. Nest less, or ask for the inner lists in a query of their own.`;
    return badInput(message, { limit: limits.depth });
  }
  if (!TOO_MANY_TOKENS.test(error.message)) return null;
  const message = `The query has more than ${limits.tokens} words and signs. Send values in "variables", name what repeats in a fragment, or ask in several queries.`;
  return badInput(message, { limit: limits.tokens });
}

const TOO_MANY_TOKENS = /^Syntax Error: Document contains more \w+ \d+ tokens/;
