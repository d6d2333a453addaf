import { pageOf } from '@pilotage/schema';
import {
  DateTimeScalar,
  LabelField,
  type Language,
  LanguageArg,
  worded,
} from '@pilotage/schema/graph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { suspectRules } from '../publication/suspect-rules.ts';
import { quarantinedStatements } from '../store/quarantine.ts';
import { publicPage } from './arguments.ts';
import { pageArguments } from './common-arguments.ts';
import { connectionType } from './connection-type.ts';
import type { FieldDefinition } from './define-field.ts';
import type { PageArguments } from './facts/fact-fields.ts';
import { mayPublish } from './permissions.ts';

@Directive('@shareable')
@ObjectType({
  description:
    'A statement that was put aside as suspicious: kept, in no figure until it is released (quarantaine).',
})
export class QuarantinedStatement {
  @Field(() => ID, { description: 'Its id, by which it is released or rejected.' })
  id!: string;

  @Field(() => ID, {
    description: 'What it is about: the id of a product, or the code of the department.',
  })
  subject!: string;

  @Field(() => ID, { description: 'What it is about the product, such as USAGE.' })
  kind!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Which of several facts of that kind, such as the month; null where there is one.',
  })
  part?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was stated, as JSON; null when it states that there is nothing.',
  })
  stated?: string | null;

  @Field(() => ID, {
    description: 'Code of the rule that it falls under, such as month-not-begun.',
  })
  rule!: string;

  @LabelField('The same in words: why it is suspicious.')
  reason(@LanguageArg() lang: Language): string {
    const wording = suspectRules[this.rule];
    return wording ? worded(wording, lang) : this.rule;
  }

  @Field(() => String, {
    description: 'Where it stood in its publication, such as products[3].measurements[0].',
  })
  path!: string;

  @Field(() => DateTimeScalar, { description: 'Since when it waits.' })
  since!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The earlier time from which it was claimed to be known; null: it will be known from its release.',
  })
  claimedAt?: Date | null;

  @Field(() => ID, { description: 'Id of the publication that it came with.' })
  publication!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where it came from; null when the department stated it itself.',
  })
  source?: string | null;

  @Field(() => ID, { description: 'Opaque id of who published it; never a name.' })
  publisher!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was decided of; null while it waits.',
  })
  until?: Date | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'RELEASED: it was taken. REJECTED: it never will be. SUPERSEDED: a later statement about the same took its place. Null while it waits.',
  })
  decision?: string | null;
}

interface QuarantineArguments extends PageArguments {
  readonly decided: boolean;
}

/** What waits in the quarantine of a department, for its own publisher alone. */
export const quarantineField: FieldDefinition = {
  name: 'quarantine',
  description:
    "Statements that wait for a decision, the longest waiting first; for the department's own publishers alone, null with FORBIDDEN for others.",
  type: () => connectionType('QuarantinedStatement', QuarantinedStatement),
  args: {
    decided: {
      type: () => Boolean,
      defaultValue: false,
      description: 'Whether those already decided of are listed, too.',
    },
    ...pageArguments,
  },
  async resolve(
    { code }: { readonly code: string },
    args: QuarantineArguments,
    { snapshot, identity },
  ) {
    mayPublish(identity, code);
    const em = await snapshot.manager();
    const all = await quarantinedStatements(em, { decided: args.decided });
    const page = publicPage(() =>
      pageOf(all, { first: args.first, after: args.after ?? null }, ({ since, id }) => [
        since.toISOString(),
        id,
      ]),
    );
    return {
      ...page,
      nodes: page.nodes.map(({ part, body, ...statement }) =>
        Object.assign(new QuarantinedStatement(), statement, {
          part: part === '' ? null : part,
          stated: body === null ? null : JSON.stringify(body),
        }),
      ),
    };
  },
};
