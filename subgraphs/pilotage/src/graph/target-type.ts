import { Indicator, TrajectoryPoint } from '@pilotage/schema/graph';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'Where an indicator is to go, as a steward has set it (cible): the road from its initial value to its target.',
})
export class Target {
  @Field(() => Indicator, { description: 'The indicator whose target it is.' })
  indicator!: Indicator;

  @Field(() => [TrajectoryPoint], {
    description:
      "The dated points of the road, in the indicator's unit, the earliest first; straight between them. At most 100.",
  })
  points!: readonly TrajectoryPoint[];
}
