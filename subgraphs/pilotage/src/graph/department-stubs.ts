import {
  departmentOf,
  type ProductRecord,
  type RegisteredDepartment,
  registeredDepartment,
} from '@pilotage/schema';
import {
  PRODUCT_DEPARTMENT_DESCRIPTION,
  PRODUCT_DESCRIPTION,
  ProductFields,
  productContractOf,
} from '@pilotage/schema/graph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { ProductsPage } from '../ministry/products.ts';
import { DepartmentInterface, ProductInterface } from './ministry-types.ts';
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

  @ProductFields({ shareable: true })
  @Directive('@key(fields: "id", resolvable: false)')
  @ObjectType(`${prefix}Product`, {
    implements: ProductInterface,
    description: PRODUCT_DESCRIPTION,
  })
  class ProductStub {
    @Directive('@shareable')
    @Field(() => DepartmentStub, { description: PRODUCT_DEPARTMENT_DESCRIPTION })
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
