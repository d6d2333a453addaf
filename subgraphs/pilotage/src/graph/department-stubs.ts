import type { ProductFilterInput } from '@pilotage/kit';
import type { ProductOrderCode, ProductRecord, RegisteredDepartment } from '@pilotage/schema';
import { departmentOf, registeredDepartment } from '@pilotage/schema';
import {
  MomentScalar,
  ProductContract,
  ProductOrderEnum,
  productContractOf,
  productFields,
} from '@pilotage/schema/graph';
import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { listProducts, type ProductsPage } from '../ministry/products.ts';
import type { PilotageContext } from './context.ts';
import { DepartmentInterface, ProductConnection, ProductInterface } from './ministry-types.ts';
import { Steered } from './steered.ts';

/** A department's own types as the ministry knows them: enough for its lists and figures. */
export function departmentStubs({ prefix, name }: RegisteredDepartment) {
  @Directive('@key(fields: "code")')
  @ObjectType(`${prefix}Department`, {
    implements: [DepartmentInterface, Steered],
    description: `The department for ${name.en.toLowerCase()} (${name.fr}).`,
  })
  class DepartmentStub {
    @Field(() => ID, { description: 'Its code.' })
    code!: string;

    @Directive('@shareable')
    @Field(() => String, { description: 'Its name, in French.' })
    name!: string;
  }

  @Directive('@key(fields: "id", resolvable: false)')
  @ObjectType(`${prefix}Product`, { implements: ProductInterface, description: productFields.type })
  class ProductStub extends ProductContract {
    @Directive('@shareable')
    @Field(() => DepartmentStub, { description: productFields.department })
    department!: DepartmentStub;
  }

  return { DepartmentStub, ProductStub };
}

/** A department as the ministry answers it. */
export function departmentAnswer({ code, prefix, name }: RegisteredDepartment) {
  return { __typename: `${prefix}Department`, code, name: name.fr };
}

/** A product as the ministry answers it, on a day. */
export function productAnswer(product: ProductRecord, today: string) {
  const registered = registeredDepartment(departmentOf(product.id));
  if (registered === null) throw new Error(`${product.id} is of no registered department`);
  return {
    __typename: `${registered.prefix}Product`,
    ...productContractOf(product, today),
    department: departmentAnswer(registered),
  };
}

/** A page of products as the ministry answers it. */
export function pageAnswer({ today, ...page }: ProductsPage) {
  return { ...page, nodes: page.nodes.map((product) => productAnswer(product, today)) };
}
