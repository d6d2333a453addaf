import { ArgsType, Field, Int } from 'type-graphql';

/** The arguments by which a list is paged. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    defaultValue: 20,
    description: 'How many, 1 to 100; 20 unless told otherwise.',
  })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The `endCursor` of the page before; absent: the first page.',
  })
  after?: string | null;
}
