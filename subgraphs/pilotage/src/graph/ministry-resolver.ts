import { type ProductFilterInput, PublicError, publish, type Receipt } from '@pilotage/kit';
import { departments, type ProductOrderCode } from '@pilotage/schema';
import {
  Indicator,
  MomentScalar,
  ProductOrderEnum,
  PublicationReceipt,
} from '@pilotage/schema/graph';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { listProducts, productOf } from '../ministry/products.ts';
import { readMinistryPublication } from '../ministry/publication.ts';
import { type PilotageContext, viewOf } from './context.ts';
import { departmentAnswer, pageAnswer, productAnswer } from './department-stubs.ts';
import { MinistryPublicationInput } from './ministry-inputs.ts';
import {
  DepartmentInterface,
  Ministry,
  ProductConnection,
  ProductFilter,
  ProductInterface,
} from './ministry-types.ts';
import { PageArguments } from './page-arguments.ts';

/** What is asked of the ministry as a whole. */
@Resolver()
export class MinistryResolver {
  @Query(() => Ministry, { description: 'The ministry as a whole, with its figures.' })
  ministry() {
    return { name: 'Ministère' };
  }

  @Query(() => [DepartmentInterface], {
    description: "Every department of the ministry, in the registry's order.",
  })
  departments() {
    return departments.map(departmentAnswer);
  }

  @Query(() => DepartmentInterface, {
    nullable: true,
    description: 'One department; null with NOT_FOUND when there is none of that code.',
  })
  department(
    @Ctx() context: PilotageContext,
    @Arg('code', () => ID, { description: 'Its code, such as water.' }) code: string,
  ) {
    return departmentAnswer(viewOf(context, code).department);
  }

  @Query(() => ProductConnection, {
    description: "The ministry's products; a department that does not answer is named in coverage.",
  })
  async products(
    @Ctx() context: PilotageContext,
    @Arg('filter', () => ProductFilter, {
      nullable: true,
      description: 'Which products are wanted; absent: all.',
    })
    filter: ProductFilterInput | null,
    @Arg('orderBy', () => ProductOrderEnum, {
      defaultValue: 'NAME_ASC',
      description: 'How they are ordered; by name unless told otherwise.',
    })
    orderBy: ProductOrderCode,
    @Arg('asOf', () => MomentScalar, {
      nullable: true,
      description: 'As known up to that moment, and read on its day; absent: now.',
    })
    asOf: string | null,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ) {
    return pageAnswer(await listProducts(context, { filter, orderBy, asOf, first, after }));
  }

  @Query(() => ProductInterface, {
    nullable: true,
    description:
      'One product; null with NOT_FOUND when nobody knows it, with SOURCE_UNAVAILABLE when its department does not answer and it is not remembered.',
  })
  async product(
    @Ctx() context: PilotageContext,
    @Arg('id', () => ID, {
      description: 'Its id, such as transport:le-taxi; a former slug finds it too.',
    })
    id: string,
  ) {
    return productAnswer(await productOf(context, id), context.today);
  }

  @Query(() => [Indicator], { description: 'The definitions of all indicators.' })
  indicators(@Ctx() { indicators }: PilotageContext) {
    return indicators;
  }

  @Mutation(() => PublicationReceipt, {
    nullable: true,
    description:
      "Publishes what is the ministry's own: targets, and the roles of people. Needs a steward's key or role.",
  })
  async publishMinistry(
    @Ctx() { identity, database, now, forgetCallers }: PilotageContext,
    @Arg('input', () => MinistryPublicationInput, {
      description: 'The statements and what surrounds them.',
    })
    input: MinistryPublicationInput,
  ): Promise<Receipt> {
    if (identity.role === 'reader') {
      throw new PublicError(
        'UNAUTHENTICATED',
        'Publishing for the ministry needs a steward\'s key: send it as "Authorization: Bearer <key>".',
      );
    }
    if (identity.role !== 'steward') {
      throw new PublicError(
        'FORBIDDEN',
        "Publishing for the ministry needs a steward's key; yours is another's.",
      );
    }
    const receipt = await publish({
      database,
      now,
      publisher: identity.id,
      ...readMinistryPublication(input, now()),
    });
    forgetCallers();
    return receipt;
  }
}

/** The products of one department, on the department. */
@Resolver(() => DepartmentInterface)
export class DepartmentResolver {
  @FieldResolver(() => ProductConnection, {
    nullable: true,
    description: "The department's products; coverage says when they are not fresh.",
  })
  async products(
    @Root() { code }: { readonly code: string },
    @Ctx() context: PilotageContext,
    @Arg('orderBy', () => ProductOrderEnum, {
      defaultValue: 'NAME_ASC',
      description: 'How they are ordered; by name unless told otherwise.',
    })
    orderBy: ProductOrderCode,
    @Arg('asOf', () => MomentScalar, {
      nullable: true,
      description: 'As known up to that moment, and read on its day; absent: now.',
    })
    asOf: string | null,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ) {
    const filter = { department: [code] };
    return pageAnswer(await listProducts(context, { filter, orderBy, asOf, first, after }));
  }
}
