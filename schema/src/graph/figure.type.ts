import { Arg, Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { ChangeValue } from '../figures/change.ts';
import type { FigureStatusCode, FigureValue } from '../figures/figure.ts';
import type { UnitCode } from '../indicators/definition.ts';
import { compareKeys, type Page, pageOf } from '../paging/page.ts';
import { Change } from './change.type.ts';
import { codedPage } from './coded-page.ts';
import { Coverage } from './coverage.type.ts';
import { CurvePoint } from './curve-point.type.ts';
import { FigureStatusEnum, UnitEnum } from './enums.ts';
import { FigurePartConnection, type FigurePartValue } from './figure-part.type.ts';
import { Component, Interval, PeriodRange, Reason } from './figure-values.type.ts';
import { Indicator } from './indicator.type.ts';
import { DateTimeScalar, PeriodScalar } from './scalars.ts';
import { TargetReading } from './target.type.ts';

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
    description:
      'How much the value rests on: products, answers, begun products or posts, as the indicator says; null when nothing could be read.',
  })
  sampleSize?: number | null;

  @Field(() => Interval, {
    nullable: true,
    description:
      'Interval at 95 %: of a sample of answers, or of a median of begun products; null where nothing is sampled, or when the value is hidden.',
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

  @Field(() => [CurvePoint], {
    nullable: true,
    description:
      'How the value came about, day by day of the first two years, the earliest first: of TIME_TO_FIRST_FEATURES alone, the curve whose crossing of one half is the value (courbe). Null where an indicator has none, or when the figure is hidden; empty before anybody got there or stopped.',
  })
  curve?: readonly CurvePoint[] | null;

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

  @Field(() => Change, {
    nullable: true,
    description:
      'How it differs from another period, read alike; null only when the question is refused.',
  })
  change(
    @Arg('to', () => PeriodScalar, { description: 'The period that it is compared to.' })
    to: string,
  ): Promise<ChangeValue> {
    return this.compare(to);
  }

  @Field(() => FigurePartConnection, {
    nullable: true,
    description:
      "The parts that it was made of: of the ministry's figure the departments, of a department's the products, of a product's none. Null only when the page is refused.",
  })
  async parts(
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
  ): Promise<Page<FigurePartValue>> {
    const parts = [...(await this.allParts())];
    parts.sort((a, b) => compareKeys([a.id], [b.id]));
    return codedPage(() => pageOf(parts, { first, after }, ({ id }) => [id]));
  }

  @Field(() => String, {
    description: "Version of the indicator's definition that it was read by.",
  })
  definitionVersion!: string;

  @Field(() => String, {
    description:
      "One line to cite it by: indicator, definition, whose, period, moment, the departments' versions and the value. `explanation` recomputes it from the log.",
  })
  citation!: string;

  readonly compare!: (to: string) => Promise<ChangeValue>;
  readonly allParts!: () => Promise<readonly FigurePartValue[]>;
}

/** A figure together with what can be asked of it. */
export type AskableFigure = FigureValue & Pick<Figure, 'compare' | 'allParts'>;
