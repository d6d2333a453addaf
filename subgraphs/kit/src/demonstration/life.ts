import type { OperatorCode, PhaseCode, StopReasonCode } from '@pilotage/schema';
import type { StoryEvent } from './event.ts';

/** A product's life as the story tells it; each part is known from the day on which it happens. */
export interface Life {
  readonly slug: string;
  readonly name: string;
  readonly sponsors: readonly string[];
  readonly portfolio: string | null;
  readonly team?: string;
  /** In order. */
  readonly phases: readonly (readonly [phase: PhaseCode, from: string])[];
  /** In order. */
  readonly operators: readonly (readonly [operator: OperatorCode, from: string])[];
  readonly firstFeaturesOn?: string | null;
  readonly stopped?: { readonly on: string; readonly because: StopReasonCode } | null;
}

/** What is published of a life, day by day. */
export function eventsOf(life: Life): readonly StoryEvent[] {
  const { slug, name, sponsors, portfolio, phases, operators, firstFeaturesOn, stopped } = life;
  const [birth] = phases;
  if (birth === undefined) throw new Error(`${slug} has no phase`);
  const event = (on: string, states: StoryEvent['states']): StoryEvent => ({ on, slug, states });
  const team = life.team === undefined ? {} : { team: life.team };
  return [
    event(birth[1], { name, sponsors, portfolio, ...team }),
    ...upTo(phases).map((known) =>
      event(lastDay(known), { phases: known.map(([phase, from]) => ({ phase, from })) }),
    ),
    ...upTo(operators).map((known) =>
      event(lastDay(known), { operators: known.map(([operator, from]) => ({ operator, from })) }),
    ),
    ...(firstFeaturesOn == null
      ? []
      : [
          event(firstFeaturesOn, { milestones: [{ code: 'first-features', on: firstFeaturesOn }] }),
        ]),
    ...(stopped == null ? [] : [event(stopped.on, { stopReason: stopped.because })]),
  ];
}

type Dated = readonly [code: string, from: string];

/** The list as it was known at each of its entries. */
function upTo<Entry extends Dated>(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  return entries.map((_, index) => entries.slice(0, index + 1));
}

function lastDay(known: readonly Dated[]): string {
  return known.at(-1)?.[1] ?? '';
}
