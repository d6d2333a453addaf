import { Directive, Field, Float, ObjectType } from 'type-graphql';
import { Component, Interval, PeriodRange, Reason } from './figure-values.type.ts';

@Directive('@shareable')
@ObjectType({ description: 'How a figure differs from that of another period (évolution).' })
export class Change {
  @Field(() => PeriodRange, { description: 'The period that it is compared to.' })
  period!: PeriodRange;

  @Field(() => Float, {
    nullable: true,
    description: "That period's value, in the figure's unit; null when it has none.",
  })
  from?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "This value minus that one, in the figure's unit; null when either is missing.",
  })
  value?: number | null;

  @Field(() => Interval, {
    nullable: true,
    description:
      'The 95 % interval of the difference; null where nothing was sampled, or the two periods overlap.',
  })
  interval?: Interval | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the difference is more than chance, at 95 %; null when that cannot be said, and reasons say why.',
  })
  significant?: boolean | null;

  @Field(() => [Reason], { description: 'Why nothing more can be said; empty when it can.' })
  reasons!: Reason[];

  @Field(() => [Component], {
    description:
      'What the difference is made of: of the managed share transfers, entries and exits; empty for other indicators.',
  })
  components!: Component[];
}
