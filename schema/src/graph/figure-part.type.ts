import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { FigureStatusCode, FigureValue } from '../figures/figure.ts';
import { FigureStatusEnum } from './enums.ts';
import { Component, Reason } from './figure-values.type.ts';
import { PageInfo } from './page-info.type.ts';

@Directive('@shareable')
@ObjectType({
  description: 'One of the parts that a figure was made of, read alike (partie d’un chiffre).',
})
export class FigurePart {
  @Field(() => ID, {
    description: 'Code of the department, or id of the product; ask for it there to go on.',
  })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Float, {
    nullable: true,
    description:
      "Its own value, in the figure's unit; null when it has none. Values of parts are never averaged: their states are merged.",
  })
  value?: number | null;

  @Field(() => FigureStatusEnum, { description: 'What its value is worth.' })
  status!: FigureStatusCode;

  @Field(() => Int, {
    nullable: true,
    description: 'How much its value rests on; null when nothing could be read.',
  })
  sampleSize?: number | null;

  @Field(() => [Component], { description: 'The numbers that its value was made of.' })
  components!: Component[];

  @Field(() => [Reason], { description: 'What to know before relying on it.' })
  reasons!: Reason[];
}

@Directive('@shareable')
@ObjectType({ description: 'A page of the parts of a figure, by id.' })
export class FigurePartConnection {
  @Field(() => [FigurePart], { description: 'The parts of this page.' })
  nodes!: readonly FigurePart[];

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many parts the figure has.' })
  totalCount!: number;
}

/** A part of a figure as it is read. */
export type FigurePartValue = { readonly id: string; readonly name: string } & Pick<
  FigureValue,
  'value' | 'status' | 'sampleSize' | 'components' | 'reasons'
>;
