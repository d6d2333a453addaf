import type { Label } from '@pilotage/schema';
import {
  Figure,
  LabelField,
  type Language,
  LanguageArg,
  PageInfo,
  worded,
} from '@pilotage/schema/graph';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What a row of a breakdown stands for in one dimension (modalité).' })
export class BreakdownKey {
  @Field(() => ID, { description: 'Code of the dimension, such as PHASE.' })
  dimension!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Code of what it stands for; null for products that have none in this dimension.',
  })
  code?: string | null;

  @LabelField('Its name for people (libellé).')
  label(@LanguageArg() lang: Language): string {
    return worded(this.wording, lang);
  }

  readonly wording!: Label;
}

@ObjectType({ description: 'One row of a breakdown (ligne de ventilation).' })
export class BreakdownRow {
  @Field(() => [BreakdownKey], {
    description: 'What the row stands for, in the order of the dimensions. At most 3.',
  })
  keys!: readonly BreakdownKey[];

  @Field(() => Boolean, {
    description:
      'Whether a product can stand in several rows; then the rows do not merge to the whole.',
  })
  overlapping!: boolean;

  @Field(() => Figure, { description: 'The figure of the products of this row.' })
  figure!: Figure;
}

@ObjectType({ description: 'A page of the rows of a breakdown (ventilation).' })
export class BreakdownConnection {
  @Field(() => [BreakdownRow], { description: 'The rows of this page, by their codes.' })
  nodes!: readonly BreakdownRow[];

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many rows the breakdown has.' })
  totalCount!: number;
}
