import { didYouMean, pageOf } from '@pilotage/schema';
import { DateTimeScalar } from '@pilotage/schema/graph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { hiddenAt } from '../../secrecy/hidden-at.ts';
import { PublicError } from '../../service/index.ts';
import { statementsAbout } from '../../store/statements.ts';
import { publicPage } from '../arguments.ts';
import { pageArguments } from '../common-arguments.ts';
import { connectionType } from '../connection-type.ts';
import type { FieldDefinition } from '../define-field.ts';
import type { PageArguments, ProductRoot } from './fact-fields.ts';

@Directive('@shareable')
@ObjectType({
  description:
    'One thing that was stated of a product, by whom and when; never changed (déclaration).',
})
export class Statement {
  @Field(() => ID, { description: 'What it is about the product, such as PHASES or USAGE.' })
  kind!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Which of several facts of that kind, such as the month; null where there is one.',
  })
  part?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What was stated, as JSON; null when it states that there is nothing, or when it is hidden since it would tell of fewer than three persons.',
  })
  stated?: string | null;

  @Field(() => DateTimeScalar, { description: 'From when it was known.' })
  knownAt!: Date;

  @Field(() => Int, { description: "The department's version that it made." })
  version!: number;

  @Field(() => ID, { description: 'Id of the publication that it came with.' })
  publication!: string;

  @Field(() => DateTimeScalar, { description: 'When that publication was recorded.' })
  recordedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description:
      'Where it came from, such as beta.gouv.fr; null when the department stated it itself.',
  })
  source?: string | null;

  @Field(() => ID, { description: 'Opaque id of who published it; never a name.' })
  publisher!: string;
}

interface StatementArguments extends PageArguments {
  readonly kind?: string | null;
  readonly part?: string | null;
}

/** What has statements: a product by its id, or the department by its code. */
type StatementRoot = Pick<ProductRoot, 'id'> | { readonly code: string };

/** The field by which one goes from a product's figures back to what was stated. */
export const statementField = (known: readonly string[]): FieldDefinition => ({
  name: 'statements',
  description:
    'Everything that was stated of it, the earliest recorded first (déclarations); of a department, what it stated of itself, its products having their own. Null when the department does not answer.',
  type: () => connectionType('Statement', Statement),
  args: {
    kind: {
      type: () => ID,
      nullable: true,
      description: 'Only statements of this kind, such as USAGE; absent: of every kind.',
    },
    part: {
      type: () => ID,
      nullable: true,
      description:
        'Only statements of this part of the kind, such as 2026-09; absent: of every one.',
    },
    ...pageArguments,
  },
  async resolve(root: StatementRoot, args: StatementArguments, { snapshot, isOwner }) {
    const id = 'code' in root ? root.code : root.id;
    if (args.kind != null && !known.includes(args.kind)) {
      throw new PublicError(
        'INVALID_FILTER',
        `kind: there is no kind "${args.kind}". ${didYouMean(args.kind, known)}`,
        { field: 'kind', value: args.kind },
      );
    }
    const em = await snapshot.manager();
    const stated = await statementsAbout(em, id, args.kind ?? null);
    const all = stated.filter(({ part }) => args.part == null || part === args.part);
    const page = publicPage(() =>
      pageOf(all, { first: args.first, after: args.after ?? null }, ({ version, ordinal }) => [
        String(version).padStart(10, '0'),
        String(ordinal).padStart(10, '0'),
      ]),
    );
    const kinds = [...new Set(page.nodes.map(({ kind }) => kind))];
    const hidden = new Map<string, Awaited<ReturnType<typeof hiddenAt>>>();
    for (const kind of isOwner ? [] : kinds) {
      hidden.set(kind, await hiddenAt(em, { kind, from: '', to: '9999-99', asOf: null }));
    }
    return {
      ...page,
      nodes: page.nodes.map(({ body, part, ...statement }) => ({
        ...statement,
        part: part === '' ? null : part,
        stated:
          body === null || hidden.get(statement.kind)?.hides(id, part)
            ? null
            : JSON.stringify(body),
      })),
    };
  },
});
