import { PublicError, publicPage } from '@pilotage/kit';
import { pageOf } from '@pilotage/schema';
import { DateTimeScalar, PageInfo } from '@pilotage/schema/graph';
import {
  Arg,
  Args,
  Ctx,
  Field,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import { allEditions, type EditionFact, nameEdition } from '../ministry/editions.ts';
import type { PilotageContext } from './context.ts';
import { PageArguments } from './page-arguments.ts';

@ObjectType({
  description:
    'A named moment that the ministry cites (édition): read with its name as `asOf`, everything answers as it did then, for ever.',
})
export class Edition {
  @Field(() => ID, { description: 'Its name, as `asOf` takes it.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is; null when nothing was said.' })
  label?: string | null;

  @Field(() => DateTimeScalar, { description: 'The moment that it stands for.' })
  namedAt!: Date;
}

@ObjectType({ description: 'A page of editions.' })
export class EditionConnection {
  @Field(() => [Edition], { description: 'The editions of this page, the latest first.' })
  nodes!: readonly Edition[];

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many editions there are.' })
  totalCount!: number;
}

/** The moments that the ministry cites. */
@Resolver()
export class EditionResolver {
  @Query(() => EditionConnection, { description: 'The editions named so far, the latest first.' })
  async editions(
    @Ctx() { database }: PilotageContext,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ) {
    const editions = await allEditions(database);
    const page = publicPage(() =>
      pageOf(editions, { first, after }, ({ instant, name }) => [instant, name], true),
    );
    return { ...page, nodes: page.nodes.map(editionAnswer) };
  }

  @Mutation(() => Edition, {
    nullable: true,
    description:
      "Names the present moment, for ever: pins every department's version, the targets and the definitions. Needs a steward's key; fails, naming nothing, unless every department answers.",
  })
  async nameEdition(
    @Ctx() { database, identity, now, indicators, pin }: PilotageContext,
    @Arg('name', () => ID, {
      description:
        'Its name, such as 2026-T3; it may not read as a date, and is never given again.',
    })
    name: string,
    @Arg('label', () => String, { nullable: true, description: 'What it is, in a line.' })
    label: string | null,
  ) {
    if (identity.role !== 'steward') {
      throw new PublicError(
        identity.role === 'reader' ? 'UNAUTHENTICATED' : 'FORBIDDEN',
        "Naming an edition needs a steward's key.",
      );
    }
    return editionAnswer(
      await nameEdition({ database, identity, name, label, now, indicators, pin }),
    );
  }
}

function editionAnswer({ name, label, instant }: EditionFact): Edition {
  return { name, label, namedAt: new Date(instant) };
}
