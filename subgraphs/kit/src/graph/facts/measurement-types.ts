import type { Label } from '@pilotage/schema';
import { LabelField, type Language, LanguageArg, worded } from '@pilotage/schema/graph';
import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType({ description: 'One value of a measurement (valeur mesurée).' })
export class MeasuredValue {
  @Field(() => ID, { description: 'Its code within the metric, such as ACTIVE_USERS.' })
  code!: string;

  @LabelField('Its name for people (libellé).')
  label(@LanguageArg() lang: Language): string {
    return worded(this.wording, lang);
  }

  @Field(() => Float, {
    nullable: true,
    description: 'The value, in `unit`; null when it was not published, never 0 for missing.',
  })
  value?: number | null;

  @Field(() => ID, { description: 'Code of the unit, such as USERS.' })
  unit!: string;

  @LabelField('The unit for people (unité).')
  unitLabel(@LanguageArg() lang: Language): string {
    return worded(this.unitWording, lang);
  }

  readonly wording!: Label;
  readonly unitWording!: Label;
}

@Directive('@shareable')
@ObjectType({ description: 'What a product reported for a month (mesure).' })
export class Measurement {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the product that it is about.',
  })
  product?: string | null;

  @Field(() => ID, { description: 'Code of what was measured, such as USAGE.' })
  metric!: string;

  @LabelField('What was measured, for people (libellé).')
  label(@LanguageArg() lang: Language): string {
    return worded(this.wording, lang);
  }

  @Field(() => ID, {
    nullable: true,
    description:
      'What it was measured with; null for a metric without instruments. Two instruments are never added up.',
  })
  instrument?: string | null;

  @Field(() => String, { description: 'The month in Europe/Paris, YYYY-MM.' })
  month!: string;

  @Field(() => Boolean, {
    description:
      'Whether its values are hidden, since they or others like them would tell of fewer than three persons; the owner sees them.',
  })
  hidden!: boolean;

  @Field(() => [MeasuredValue], {
    description: "The values, in the order of the metric's definition.",
  })
  values!: readonly MeasuredValue[];

  readonly wording!: Label;
}
