import type { OperatorCode, PhaseCode } from '@pilotage/schema';
import { DayScalar, OperatorEnum, PhaseEnum } from '@pilotage/schema/graph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType('DatedPhase', {
  description:
    'A phase and the day it begins; it ends where the next one begins. A day in the future says that it is planned.',
})
export class DatedPhaseType {
  @Field(() => PhaseEnum, { description: 'The phase.' })
  phase!: PhaseCode;

  @Field(() => DayScalar, { description: 'Its first day.' })
  from!: string;

  @Field(() => String, {
    nullable: true,
    description: "The source's own word for it; null when there was none.",
  })
  sourceWord?: string | null;
}

@Directive('@shareable')
@ObjectType('DatedOperator', {
  description: 'Who runs a product from a day on, until the next one takes over.',
})
export class DatedOperatorType {
  @Field(() => OperatorEnum, { description: 'Who runs it.' })
  operator!: OperatorCode;

  @Field(() => DayScalar, { description: 'The first day.' })
  from!: string;
}

@Directive('@shareable')
@ObjectType('Milestone', { description: 'Something that a product has reached (jalon atteint).' })
export class MilestoneType {
  @Field(() => ID, {
    description:
      'What was reached: first-features says that first features are in the hands of real users.',
  })
  code!: string;

  @Field(() => DayScalar, { description: 'The day.' })
  on!: string;
}

@Directive('@shareable')
@ObjectType('ProductMove', { description: "A product's change of department." })
export class ProductMoveType {
  @Field(() => ID, { description: "The product's id in the other department." })
  product!: string;

  @Field(() => DayScalar, { description: 'The first day in the department it moved to.' })
  on!: string;
}
