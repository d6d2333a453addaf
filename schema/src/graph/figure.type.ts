import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { FigureStatusCode } from '../figures/figure.ts';
import type { UnitCode } from '../indicators/definition.ts';
import type { Label } from '../text/label.ts';
import { Coverage } from './coverage.type.ts';
import { FigureStatusEnum, UnitEnum } from './enums.ts';
import { Indicator } from './indicator.type.ts';
import { LabelField, type Language, LanguageArg, worded } from './language.ts';
import { DateTimeScalar, DayScalar } from './scalars.ts';
import { TargetReading } from './target.type.ts';

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
    description: 'Its value, a count of products; null when there is none.',
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

@Directive('@shareable')
@ObjectType({
  description:
    'How recent the publications behind a figure are, as instants, never as ages (fraîcheur).',
})
export class Freshness {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Latest publication of the department that has not published for longest; null when none has published.',
  })
  oldest?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Latest publication of any department in the figure; null when none has published.',
  })
  newest?: Date | null;
}

@Directive('@shareable')
@ObjectType({ description: 'A number and all that it takes to rely on it (chiffre).' })
export class Figure {
  @Field(() => Indicator, { description: 'What was measured, and how.' })
  indicator!: Indicator;

  @Field(() => PeriodRange, { description: 'The period that the figure is about.' })
  period!: PeriodRange;

  @Field(() => ID, {
    nullable: true,
    description: 'What it was measured with; null for a census, which has no instrument.',
  })
  instrument?: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The value, in `unit`; null when there is none, and `reasons` say why. Never 0 for missing.',
  })
  value?: number | null;

  @Field(() => UnitEnum, {
    description: 'What the value, its bounds and its interval are measured in.',
  })
  unit!: UnitCode;

  @Field(() => FigureStatusEnum, { description: 'What the figure is worth.' })
  status!: FigureStatusCode;

  @Field(() => [Reason], {
    description: 'What to know before relying on it; empty when there is nothing.',
  })
  reasons!: Reason[];

  @Field(() => Int, {
    nullable: true,
    description: 'How many products the value rests on; null when nothing could be read.',
  })
  sampleSize?: number | null;

  @Field(() => Interval, {
    nullable: true,
    description: 'Sampling interval at 95 %; null for a census, which has no sampling error.',
  })
  interval?: Interval | null;

  @Field(() => Interval, {
    nullable: true,
    description:
      'Between what the value lies whatever the unknown parts are; null when nothing is unknown, or nothing can be said.',
  })
  bounds?: Interval | null;

  @Field(() => [Component], { description: 'The counts that the value was made of.' })
  components!: Component[];

  @Field(() => Coverage, { description: 'What the figure covers of what it should.' })
  coverage!: Coverage;

  @Field(() => DateTimeScalar, {
    description:
      'Up to when publications are in the figure: the moment asked for, else the latest publication counted.',
  })
  knownAt!: Date;

  @Field(() => Freshness, { description: 'How recent the publications behind it are.' })
  freshness!: Freshness;

  @Field(() => TargetReading, {
    nullable: true,
    description:
      'Where the value stands on the road to its target; null when no target is published.',
  })
  target?: TargetReading | null;

  @Field(() => String, {
    description: "Version of the indicator's definition that it was read by.",
  })
  definitionVersion!: string;

  @Field(() => String, {
    description:
      "One line to cite it by: indicator, definition, whose, period, moment and the departments' versions.",
  })
  citation!: string;
}
