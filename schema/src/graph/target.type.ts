import { Directive, Field, Float, ObjectType } from 'type-graphql';
import { DayScalar } from './scalars.ts';

@Directive('@shareable')
@ObjectType({ description: 'A value on a day, reached or to be reached (jalon).' })
export class TrajectoryPoint {
  @Field(() => DayScalar, { description: 'The day.' })
  on!: string;

  @Field(() => Float, { description: "The value, in the indicator's unit." })
  value!: number;
}

@Directive('@shareable')
@ObjectType({ description: 'Where a value stands on the road to its target (cible).' })
export class TargetReading {
  @Field(() => TrajectoryPoint, { description: 'Where the road begins (valeur initiale).' })
  initial!: TrajectoryPoint;

  @Field(() => TrajectoryPoint, {
    description: 'What is to be reached, and by when (valeur cible).',
  })
  target!: TrajectoryPoint;

  @Field(() => [TrajectoryPoint], {
    description:
      'The whole road (trajectoire), the earliest point first, straight between dated points. At most 100.',
  })
  points!: readonly TrajectoryPoint[];

  @Field(() => Float, {
    nullable: true,
    description:
      "Where the value should be on the day read, by straight lines between dated points, in the indicator's unit; null before the first point.",
  })
  expected?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Value minus expected, in the indicator's unit; null when either is null.",
  })
  gap?: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Share of the way covered, a ratio that may be below 0 or above 1; null without a value.',
  })
  progress?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The same held between 0 and 1; null without a value.',
  })
  progressClamped?: number | null;
}
