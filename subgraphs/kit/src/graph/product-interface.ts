import {
  PRODUCT_DEPARTMENT_DESCRIPTION,
  PRODUCT_DESCRIPTION,
  ProductFields,
} from '@pilotage/schema/graph';
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
@ProductFields({ shareable: false })
@InterfaceType('Product', { autoRegisterImplementations: false, description: PRODUCT_DESCRIPTION })
export abstract class ProductInterface {
  @Field(() => DepartmentInterface, { description: PRODUCT_DEPARTMENT_DESCRIPTION })
  department!: DepartmentInterface;
}
