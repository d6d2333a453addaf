import type { ProductRecord, RegisteredDepartment } from '@pilotage/schema';
import { inOrder } from '@pilotage/schema';
import {
  PageInfo,
  PRODUCT_DEPARTMENT_DESCRIPTION,
  PRODUCT_DESCRIPTION,
  ProductFields,
  productContractOf,
} from '@pilotage/schema/graph';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ReadingMoment } from '../store/moment.ts';
import { DepartmentInterface, ProductInterface } from './product-interface.ts';

/** The GraphQL types of one department's own products, and of itself. */
export function departmentTypes({ code, prefix, name }: RegisteredDepartment) {
  @Directive('@key(fields: "code")')
  @ObjectType(`${prefix}Department`, {
    implements: DepartmentInterface,
    description: `The department for ${name.en.toLowerCase()} (${name.fr}).`,
  })
  class DepartmentType {
    @Field(() => ID, { description: `Its code: ${code}.` })
    code!: string;

    @Directive('@shareable')
    @Field(() => String, { description: 'Its name, in French.' })
    name!: string;
  }

  @ProductFields({ shareable: true })
  @Directive('@key(fields: "id")')
  @ObjectType(`${prefix}Product`, {
    implements: ProductInterface,
    description: PRODUCT_DESCRIPTION,
  })
  class ProductType {
    @Directive('@shareable')
    @Field(() => DepartmentType, { description: PRODUCT_DEPARTMENT_DESCRIPTION })
    department!: { readonly code: string };

    readonly moment!: ReadingMoment;
  }

  @ObjectType(`${prefix}ProductConnection`, { description: 'A page of products.' })
  class ProductConnection {
    @Field(() => [ProductType], { description: 'The products of this page.' })
    nodes!: readonly ProductType[];

    @Field(() => PageInfo, { description: 'Where this page ends.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many products the whole list holds.' })
    totalCount!: number;
  }

  @InputType(`${prefix}ProductFilter`, {
    description:
      'Which products are wanted: those that match every field given, and any value of each.',
  })
  class ProductFilter {
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

    @Field(() => [ID], {
      nullable: true,
      description: 'Ids of portfolios; null for any.',
    })
    portfolio?: string[] | null;

    @Field(() => String, {
      nullable: true,
      description:
        'Words, all of which begin a word of the name or id; accents, case and punctuation do not count. Null for any.',
    })
    text?: string | null;
  }

  return { DepartmentType, ProductType, ProductConnection, ProductFilter };
}

/** A product as its department answers it, read at a moment. */
export function productAnswer(department: string, product: ProductRecord, moment: ReadingMoment) {
  const { url, team, operators, milestones, aliases, movedFrom, movedTo } = product;
  return {
    ...productContractOf(product, moment.today),
    moment,
    department: { code: department },
    url,
    team,
    phases: inOrder(product.phases),
    operators,
    milestones: Object.entries(milestones).map(([code, on]) => ({ code, on })),
    formerSlugs: aliases,
    movedFrom,
    movedTo,
  };
}
