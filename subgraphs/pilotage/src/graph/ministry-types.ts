import {
  Coverage,
  PageInfo,
  PRODUCT_DEPARTMENT_DESCRIPTION,
  PRODUCT_DESCRIPTION,
  ProductFields,
} from '@pilotage/schema/graph';
import { Field, ID, InputType, Int, InterfaceType, ObjectType } from 'type-graphql';
import { Steered } from './steered.ts';

const byTypename = (value: { readonly __typename: string }) => value.__typename;

/** A department as the ministry sees it. */
@InterfaceType('Department', {
  implements: Steered,
  autoRegisterImplementations: false,
  resolveType: byTypename,
  description: 'A thematic department of the ministry (direction).',
})
export abstract class DepartmentInterface extends Steered {
  @Field(() => ID, { description: 'Its code, such as water.' })
  code!: string;

  @Field(() => String, { description: 'Its name, in French.' })
  name!: string;
}

/** A product as the ministry's lists show it. */
@ProductFields({ shareable: false })
@InterfaceType('Product', {
  autoRegisterImplementations: false,
  resolveType: byTypename,
  description: PRODUCT_DESCRIPTION,
})
export abstract class ProductInterface {
  @Field(() => DepartmentInterface, { description: PRODUCT_DEPARTMENT_DESCRIPTION })
  department!: DepartmentInterface;
}

@ObjectType({ description: 'A page of products of one or several departments.' })
export class ProductConnection {
  @Field(() => [ProductInterface], { description: 'The products of this page.' })
  nodes!: readonly ProductInterface[];

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;

  @Field(() => Int, {
    description:
      'How many products the whole list holds, as far as departments answer or are remembered.',
  })
  totalCount!: number;

  @Field(() => Coverage, {
    description: 'Which departments are missing from the list, or not fresh in it.',
  })
  coverage!: Coverage;
}

@InputType({
  description:
    'Which products are wanted: those that match every field given, and any value of each.',
})
export class ProductFilter {
  @Field(() => [ID], {
    nullable: true,
    description: 'Codes of departments, such as transport; null for any.',
  })
  department?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Codes of phases, such as CONSTRUCTION; null for any.',
  })
  phase?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Codes of operators, such as SERVICE; null for any.',
  })
  operator?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Ids of organisations that ask for products, such as dgitm; null for any.',
  })
  sponsor?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Ids of portfolios; null for any.' })
  portfolio?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Words, all of which begin a word of the name or id; accents, case and punctuation do not count. Null for any.',
  })
  text?: string | null;
}

@ObjectType({ implements: Steered, description: 'The ministry as a whole (ministère).' })
export class Ministry extends Steered {
  @Field(() => String, { nullable: true, description: 'Its name, in French.' })
  name?: string | null;
}
