import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import type { Label } from '../text/label.ts';
import { LabelField, type Language, LanguageArg, worded } from './language.ts';
import { DayScalar } from './scalars.ts';

@Directive('@shareable')
@ObjectType({ description: 'A run of whole days in Europe/Paris (période).' })
export class PeriodRange {
  @Field(() => String, { description: 'As it is written in arguments, such as 2026-Q3.' })
  label!: string;

  @Field(() => DayScalar, { description: 'Its first day.' })
  start!: string;

  @Field(() => DayScalar, { description: 'The first day after it.' })
  end!: string;
}

@Directive('@shareable')
@ObjectType({ description: "From one value to another, in the figure's unit (intervalle)." })
export class Interval {
  @Field(() => Float, {
    nullable: true,
    description: "Lower end, in the figure's unit; null when this side is open.",
  })
  low?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Upper end, in the figure's unit; null when this side is open.",
  })
  high?: number | null;
}

@Directive('@shareable')
@ObjectType({ description: 'One of the counts that a figure was made of (composante).' })
export class Component {
  @Field(() => ID, { description: 'Its code, such as MANAGED.' })
  code!: string;

  @LabelField('Its name for people.')
  label(@LanguageArg() lang: Language): string {
    return worded(this.wording, lang);
  }

  @Field(() => Float, {
    nullable: true,
    description:
      'Its value: a count, or in the unit that its label names; null when there is none.',
  })
  value?: number | null;

  readonly wording!: Label;
}

@Directive('@shareable')
@ObjectType({ description: 'Something to know before relying on a figure (motif).' })
export class Reason {
  @Field(() => ID, { description: 'Its code, such as UNKNOWN_OPERATORS.' })
  code!: string;

  @LabelField('The reason in words.')
  label(@LanguageArg() lang: Language): string {
    return worded(this.wording, lang);
  }

  readonly wording!: Label;
}
