import { type Calendar, MEASURED_MONTHS } from './calendar.ts';
import type { DepartmentEvent, Story, StoryEvent } from './event.ts';

/** A publication of the demonstration, ready to be sent under its department's key. */
export interface DemonstrationPublication {
  readonly key: string;
  readonly knownAt: string;
  readonly source: string;
  readonly demonstration: true;
  readonly products: readonly object[];
  readonly [field: string]: unknown;
}

/**
 * The publications that tell a story, the earliest first: one with all that was known two years before,
 * then one a month, known from the first day of the next month.
 */
export function publicationsOf(
  { products, department }: Story,
  calendar: Calendar,
): readonly DemonstrationPublication[] {
  const turns = Array.from({ length: MEASURED_MONTHS + 1 }, (_, index) => index - MEASURED_MONTHS);
  return turns.flatMap((turn, index) => {
    const from = index === 0 ? '' : calendar.day(turn - 1);
    const to = calendar.day(turn);
    const isTold = ({ on }: { readonly on: string }) => from <= on && on < to;
    const told = products.filter(isTold);
    const own = department.filter(isTold);
    if (told.length === 0 && own.length === 0) return [];
    return [
      {
        key: `demonstration-${calendar.anchor}-${String(index).padStart(2, '0')}`,
        knownAt: to,
        source: 'demonstration',
        demonstration: true,
        products: merged(told),
        ...statesOf(own),
      },
    ];
  });
}

/** One input a product: lists of statements add up, whole facts give way to the latest. */
function merged(events: readonly StoryEvent[]): readonly object[] {
  const bySlug = new Map<string, StoryEvent[]>();
  for (const event of events) bySlug.set(event.slug, [...(bySlug.get(event.slug) ?? []), event]);
  return [...bySlug].map(([slug, told]) => ({ slug, ...statesOf(told) }));
}

/** Lists of a product that are one fact each; lists of codes are, too. */
const ONE_FACT = new Set(['phases', 'operators']);

function statesOf(events: readonly (DepartmentEvent | StoryEvent)[]): Record<string, unknown> {
  const states: Record<string, unknown> = {};
  for (const { states: told } of inOrder(events)) {
    for (const [field, value] of Object.entries(told)) {
      const before = states[field];
      const isMany = Array.isArray(value) && typeof value[0] === 'object' && !ONE_FACT.has(field);
      states[field] = isMany && Array.isArray(before) ? [...before, ...value] : value;
    }
  }
  return states;
}

function inOrder<Event extends { readonly on: string }>(
  events: readonly Event[],
): readonly Event[] {
  return [...events].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
