import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { OperatorCode } from '../products/operator.ts';
import type { PhaseCode } from '../products/phase.ts';
import { operatorOn, type ProductRecord, phaseOn } from '../products/record.ts';
import type { Day } from '../time/day.ts';
import { OperatorEnum, PhaseEnum } from './enums.ts';
import { productFields } from './product-fields.ts';

/**
 * The fields that a product's department and the ministry's lists both answer, so that a list needs no
 * further hop; extended by every concrete product type on both sides.
 */
@ObjectType()
export abstract class ProductContract {
  @Field(() => ID, { description: productFields.id })
  id!: string;

  @Directive('@shareable')
  @Field(() => String, { description: productFields.name })
  name!: string;

  @Directive('@shareable')
  @Field(() => PhaseEnum, { nullable: true, description: productFields.phase })
  phase?: PhaseCode | null;

  @Directive('@shareable')
  @Field(() => OperatorEnum, { nullable: true, description: productFields.operator })
  operator?: OperatorCode | null;

  @Directive('@shareable')
  @Field(() => [ID], { nullable: true, description: productFields.sponsors })
  sponsors?: readonly string[] | null;

  @Directive('@shareable')
  @Field(() => ID, { nullable: true, description: productFields.portfolio })
  portfolio?: string | null;
}

/** What both sides answer of a product on a day. */
export function productContractOf(product: ProductRecord, today: Day) {
  const { id, name, sponsors, portfolio } = product;
  return {
    id,
    name,
    phase: phaseOn(product, today),
    operator: operatorOn(product, today),
    sponsors,
    portfolio,
  };
}
