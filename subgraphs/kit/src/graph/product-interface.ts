import type { OperatorCode, PhaseCode } from '@pilotage/schema';
import { OperatorEnum, PhaseEnum, productFields } from '@pilotage/schema/graph';
import { Field, ID, InterfaceType } from 'type-graphql';

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
@InterfaceType('Product', { autoRegisterImplementations: false, description: productFields.type })
export abstract class ProductInterface {
  @Field(() => ID, { description: productFields.id })
  id!: string;

  @Field(() => String, { description: productFields.name })
  name!: string;

  @Field(() => PhaseEnum, { nullable: true, description: productFields.phase })
  phase?: PhaseCode | null;

  @Field(() => OperatorEnum, { nullable: true, description: productFields.operator })
  operator?: OperatorCode | null;

  @Field(() => [ID], { nullable: true, description: productFields.sponsors })
  sponsors?: readonly string[] | null;

  @Field(() => ID, { nullable: true, description: productFields.portfolio })
  portfolio?: string | null;

  @Field(() => DepartmentInterface, { description: productFields.department })
  department!: DepartmentInterface;
}
