import {
  orderKey,
  orderProducts,
  type ProductOrderCode,
  pageOf,
  selectProducts,
} from '@pilotage/schema';
import {
  DateTimeScalar,
  MomentScalar,
  ProductOrderEnum,
  PublicationReceipt,
} from '@pilotage/schema/graph';
import {
  Arg,
  Ctx,
  Directive,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
} from 'type-graphql';
import type { Department } from '../department/define-department.ts';
import { pinEdition } from '../editions/editions.ts';
import { allProducts } from '../products/products.ts';
import { publish } from '../publication/publish.ts';
import { readPublication } from '../publication/read-publication.ts';
import { PublicError } from '../service/index.ts';
import { statesRequest } from '../states/protocol.ts';
import { presentOn } from '../store/moment.ts';
import { type ProductFilterInput, publicPage, readFilter } from './arguments.ts';
import type { DepartmentContext } from './context.ts';
import { departmentTypes, productAnswer } from './department-types.ts';
import { mayPublish, mayReadStates } from './permissions.ts';
import { publicationInputs } from './publication-inputs.ts';
import { StatesAnswerScalar, StatesRequestScalar } from './states-scalars.ts';

/** The root fields of one department: what it publishes, and what is asked of it. */
export function departmentResolver({ registered, kinds, measured }: Department) {
  const { code, prefix, name } = registered;
  const statable = { code, kinds, metrics: measured };
  const types = departmentTypes(registered);
  const { PublicationInput } = publicationInputs(prefix, kinds, measured);

  @Resolver(() => types.DepartmentType)
  class DepartmentResolver {
    @Query(() => types.DepartmentType, {
      name: code,
      nullable: true,
      description: `${name.en} (${name.fr}); null when it does not answer.`,
    })
    department() {
      return { code, name: name.fr };
    }

    @FieldResolver(() => String)
    name() {
      return name.fr;
    }

    @Query(() => types.ProductConnection, {
      name: `${code}Products`,
      nullable: true,
      description:
        'The products that the department is accountable for; null when it does not answer.',
    })
    async products(
      @Ctx() { snapshot, momentOf }: DepartmentContext,
      @Arg('filter', () => types.ProductFilter, {
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
      @Arg('first', () => Int, {
        defaultValue: 20,
        description: 'How many, 1 to 100; 20 unless told otherwise.',
      })
      first: number,
      @Arg('after', () => String, {
        nullable: true,
        description: 'The `endCursor` of the page before; absent: the first page.',
      })
      after: string | null,
    ) {
      const moment = await momentOf(asOf);
      const selection = readFilter(filter, [code]);
      const all = await allProducts(snapshot, moment.asOf);
      const wanted = orderProducts(selectProducts(all, selection, moment.today), orderBy);
      const page = publicPage(() =>
        pageOf(
          wanted,
          { first, after },
          (product) => orderKey(orderBy, product),
          orderBy === 'NAME_DESC',
        ),
      );
      return {
        ...page,
        nodes: page.nodes.map((product) => productAnswer(code, product, moment)),
      };
    }

    @Query(() => types.ProductType, {
      name: `${code}Product`,
      nullable: true,
      description: 'One product; null with NOT_FOUND when the department knows none of that id.',
    })
    async product(
      @Ctx() { loadProduct, today }: DepartmentContext,
      @Arg('id', () => ID, {
        description: `Its id, such as ${code}:some-slug; a former slug finds it too.`,
      })
      id: string,
    ) {
      const product = await loadProduct(id, null);
      if (product) return productAnswer(code, product, presentOn(today));
      throw new PublicError('NOT_FOUND', `No product of this department has the id "${id}".`, {
        id,
      });
    }

    @Directive('@inaccessible')
    @Query(() => StatesAnswerScalar, {
      name: `${code}States`,
      nullable: true,
      description:
        "The department's states and products, for the ministry's view alone; null when it does not answer.",
    })
    states(
      @Ctx() { identity, answerStates }: DepartmentContext,
      @Arg('request', () => StatesRequestScalar, { description: 'What is asked.' })
      request: unknown,
    ) {
      mayReadStates(identity);
      const understood = statesRequest.safeParse(request);
      if (understood.success) return answerStates(understood.data);
      throw new PublicError(
        'BAD_INPUT',
        `The request for states is malformed: ${understood.error.message}`,
      );
    }

    @Directive('@inaccessible')
    @Mutation(() => Int, {
      name: `pin${prefix}`,
      nullable: true,
      description:
        "Pins the department's present version for an edition, and gives it; for the ministry's view alone.",
    })
    pin(
      @Ctx() { identity, database }: DepartmentContext,
      @Arg('edition', () => ID, { description: 'Name of the edition.' }) edition: string,
      @Arg('at', () => DateTimeScalar, { description: 'The moment that the edition stands for.' })
      at: Date,
      @Arg('definitions', () => [ID], {
        description: 'The definitions by which it is read, such as MANAGED_SHARE@1.',
      })
      definitions: readonly string[],
    ) {
      mayReadStates(identity);
      const byCode = Object.fromEntries(definitions.map((one) => one.split('@')));
      return pinEdition(database, { name: edition, instant: at, definitions: byCode });
    }

    @Mutation(() => PublicationReceipt, {
      name: `publish${prefix}`,
      nullable: true,
      description:
        "Publishes a batch of statements, whole or not at all; needs the department's publishing key.",
    })
    publish(
      @Ctx() { identity, database, now }: DepartmentContext,
      @Arg('input', () => PublicationInput, {
        description: 'The statements and what surrounds them.',
      })
      input: InstanceType<typeof PublicationInput>,
    ) {
      mayPublish(identity, code);
      return publish({
        database,
        now,
        publisher: identity.id,
        ...readPublication(statable, input, now()),
      });
    }
  }

  return { DepartmentResolver, types };
}
