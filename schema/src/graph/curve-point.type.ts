import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { Interval } from './figure-values.type.ts';

@Directive('@shareable')
@ObjectType({
  description: 'A day on which a curve steps: somebody got there, or stopped (point de la courbe).',
})
export class CurvePoint {
  @Field(() => Int, { description: 'Days since the start of the investigation.' })
  day!: number;

  @Field(() => Int, {
    description: 'Products still on their way as that day began: neither there nor stopped.',
  })
  atRisk!: number;

  @Field(() => Int, { description: 'Products that got there on that day.' })
  done!: number;

  @Field(() => Int, { description: 'Products that stopped on that day.' })
  stopped!: number;

  @Field(() => Float, {
    description:
      'Share of those begun that are there by that day, allowing for those stopped and those on their way (incidence cumulée, Aalen-Johansen). Unit: ratio, 0 to 1.',
  })
  incidence!: number;

  @Field(() => Interval, {
    nullable: true,
    description:
      'Interval of the incidence at 95 %, a ratio; null when fewer than ten products are done.',
  })
  interval?: Interval | null;
}
