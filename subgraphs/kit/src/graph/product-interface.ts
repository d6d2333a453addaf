import {
  PRODUCT_DEPARTMENT_DESCRIPTION,
  PRODUCT_DESCRIPTION,
  ProductFields,
} from '@pilotage/schema/graph';
import { Field, ID, InterfaceType } from 'type-graphql';
import {
  DatedOperatorType,
  DatedPhaseType,
  MilestoneType,
  ProductMoveType,
} from './product-values.ts';

/** The contract that every department's own department type fulfils. */
@InterfaceType('Department', {
  autoRegisterImplementations: false,
  description: 'A thematic department of the ministry (direction).',
})
export abstract class DepartmentInterface {
  @Field(() => ID, { description: 'Its code, such as water.' })
  code!: string;

  @Field(() => String, { description: 'Its name, in French.' })
  name!: string;
}

/** The contract that every department's own product type fulfils. */
@ProductFields({ shareable: false })
@InterfaceType('Product', { autoRegisterImplementations: false, description: PRODUCT_DESCRIPTION })
export abstract class ProductInterface {
  @Field(() => DepartmentInterface, { description: PRODUCT_DEPARTMENT_DESCRIPTION })
  department!: DepartmentInterface;

  @Field(() => String, {
    nullable: true,
    description:
      'Where its users find it; null when there is no such place, or none was published.',
  })
  url?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The team that makes it; null when none was published.',
  })
  team?: string | null;

  @Field(() => [DatedPhaseType], {
    nullable: true,
    description: 'Its phases, the planned ones too, in order; empty when none was published.',
  })
  phases?: readonly DatedPhaseType[] | null;

  @Field(() => [DatedOperatorType], {
    nullable: true,
    description: 'Who ran it and runs it, in order; empty when nothing was published.',
  })
  operators?: readonly DatedOperatorType[] | null;

  @Field(() => [MilestoneType], {
    nullable: true,
    description: 'What it has reached; empty when nothing was published.',
  })
  milestones?: readonly MilestoneType[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Former slugs, under which it is found too; empty when there are none.',
  })
  formerSlugs?: readonly string[] | null;

  @Field(() => ProductMoveType, {
    nullable: true,
    description: 'The product of another department that it continues; null when there is none.',
  })
  movedFrom?: ProductMoveType | null;

  @Field(() => ProductMoveType, {
    nullable: true,
    description: 'The product of another department that continues it; null when there is none.',
  })
  movedTo?: ProductMoveType | null;
}
