import type { Label } from '@pilotage/schema';
import {
  DateTimeScalar,
  LabelField,
  type Language,
  LanguageArg,
  worded,
} from '@pilotage/schema/graph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectorOf, isDue, type SourceCode } from '../sources/connectors.ts';
import { lastAsked } from '../store/last-asked.ts';
import type { FieldDefinition } from './define-field.ts';

@Directive('@shareable')
@ObjectType({
  description:
    'Where facts of a department come from beside its own publications, and how fresh they are (source).',
})
export class Source {
  @Field(() => ID, { description: 'Its code, such as jdma; the same in every department.' })
  code!: string;

  @LabelField('Its name for people (libellé).')
  label(@LanguageArg() lang: Language): string {
    return worded(this.wording, lang);
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When what it answered was last recorded, whether that changed anything or not (fraîcheur); null when it never was. Files of an earlier day, imported as known from then, do not count.',
  })
  askedAt?: Date | null;

  @Field(() => Int, { description: 'After how many hours it is to be asked again. Unit: hours.' })
  every!: number;

  @Field(() => Boolean, {
    description:
      'Whether it is to be asked again: it never was, or `every` hours have gone by since, but for one.',
  })
  isDue!: boolean;

  readonly wording!: Label;
}

/** The field that tells which sources a department uses, and when each was last asked. */
export const sourceField = (codes: readonly SourceCode[]): FieldDefinition => ({
  name: 'sources',
  description:
    'The sources that the department uses beside its own publications, and how fresh each is. Null when the department does not answer.',
  type: () => [Source],
  args: {},
  async resolve(_root: object, _args: object, { snapshot, now, versions }) {
    versions.spoil('a source may be asked without anything being stated');
    const used = codes.map(connectorOf);
    const names = used.map(({ name }) => name);
    const asked = await lastAsked(await snapshot.manager(), names);
    return used.map((connector) => {
      const askedAt = asked.get(connector.name) ?? null;
      const { code, label: wording, everyHours: every } = connector;
      return { code, wording, askedAt, every, isDue: isDue(connector, askedAt, now()) };
    });
  },
});
