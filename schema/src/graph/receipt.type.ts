import { Arg, Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { pageOf } from '../paging/page.ts';
import { codedPage } from './coded-page.ts';
import { PageInfo } from './page-info.type.ts';
import { DateTimeScalar } from './scalars.ts';

@Directive('@shareable')
@ObjectType({ description: 'What became of one statement of a publication.' })
export class StatementOutcome {
  @Field(() => String, {
    description: 'Where the statement stood in the publication, such as products[3].phases.',
  })
  path!: string;

  @Field(() => ID, {
    description: 'What the statement is about: the id of a product, or the code of an indicator.',
  })
  subject!: string;

  @Field(() => ID, { description: 'The kind of statement, such as PHASES.' })
  kind!: string;

  @Field(() => ID, {
    description:
      'ADDED: nothing was known of it. CHANGED: it supersedes what was known. ALREADY_SO: it was known so, and nothing is stored. QUARANTINED: it is suspicious, and waits for a decision.',
  })
  outcome!: string;
}

@Directive('@shareable')
@ObjectType({ description: 'A page of what became of the statements of a publication.' })
export class StatementOutcomeConnection {
  @Field(() => [StatementOutcome], {
    description: 'The outcomes, in the order of the publication.',
  })
  nodes!: readonly StatementOutcome[];

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;

  @Field(() => Int, {
    description: 'How many statements the list holds: those of the publication, 10,000 at most.',
  })
  totalCount!: number;
}

@Directive('@shareable')
@ObjectType({ description: 'What a publication did (accusé de réception).' })
export class PublicationReceipt {
  @Field(() => ID, {
    nullable: true,
    description: "The publication's id; null for a dry run, of which nothing is kept.",
  })
  id?: string | null;

  @Field(() => String, { description: 'The idempotency key it was sent under.' })
  key!: string;

  @Field(() => ID, {
    description:
      "Code of the department that took it; `ministry` for the ministry's own publications.",
  })
  department!: string;

  @Field(() => Int, {
    description:
      "The department's version after it, or for a trial the one that it would have; unchanged when every statement was already so.",
  })
  version!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was recorded; null for a dry run.',
  })
  recordedAt?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The earlier instant from which its statements are claimed to have been known; null when they are known from their recording on.',
  })
  knownAt?: Date | null;

  @Field(() => Boolean, { description: 'Whether it was a trial, of which nothing is kept.' })
  dryRun!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether this is the first receipt of a publication that was sent again under its key.',
  })
  replayed!: boolean;

  @Field(() => Int, { description: 'Statements about something of which nothing was known.' })
  added!: number;

  @Field(() => Int, { description: 'Statements that supersede what was known.' })
  changed!: number;

  @Field(() => Int, {
    description: 'Statements equal to what was known, of which nothing is stored.',
  })
  alreadySo!: number;

  @Field(() => Int, {
    description:
      'Statements that are suspicious: kept, in no figure, until the department releases or rejects them (quarantaine).',
  })
  quarantined!: number;

  @Field(() => StatementOutcomeConnection, {
    nullable: true,
    description:
      'What became of each statement, in the order of the publication, of the first 10,000 statements alone; null when the page asked for is refused, which undoes nothing.',
  })
  outcomes(
    @Arg('first', () => Int, {
      defaultValue: 20,
      description: 'How many, 1 to 100; 20 unless told otherwise.',
    })
    first: number,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The `endCursor` of the page before.',
    })
    after?: string | null,
  ): StatementOutcomeConnection {
    return codedPage(() =>
      pageOf(this.all, { first, after }, (_, index) => [String(index).padStart(9, '0')]),
    );
  }

  readonly all!: readonly StatementOutcome[];
}
