import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { DefaultPeriod } from '../indicators/default-period.ts';
import type { DirectionCode, UnitCode } from '../indicators/definition.ts';
import type { Label } from '../text/label.ts';
import { DirectionEnum, UnitEnum } from './enums.ts';
import { LabelField, type Language, LanguageArg, worded } from './language.ts';

@Directive('@shareable')
@ObjectType({ description: 'What an indicator can be measured with (instrument).' })
export class IndicatorInstrument {
  @Field(() => ID, { description: 'Its code, as the argument `instrument` takes it.' })
  code!: string;

  @LabelField('The question and its scale, or what stops the clock.')
  label(@LanguageArg() lang: Language): string {
    return worded(this.wording, lang);
  }

  readonly wording!: Label;
}

@Directive('@shareable')
@ObjectType({
  description: 'What is measured, and how (indicateur): the definition that a figure was read by.',
})
export class Indicator {
  @Field(() => ID, { description: 'The code by which it is asked for, such as MANAGED_SHARE.' })
  code!: string;

  @LabelField('Its name for people (libellé).')
  label(@LanguageArg() lang: Language): string {
    return worded(this.wording.label, lang);
  }

  @LabelField('What is divided by what, or counted, in words (formule).')
  formula(@LanguageArg() lang: Language): string {
    return worded(this.wording.formula, lang);
  }

  @Field(() => UnitEnum, { description: 'What its values are measured in (unité).' })
  unit!: UnitCode;

  @Field(() => DirectionEnum, {
    description: 'Whether a higher value is better (sens de lecture).',
  })
  direction!: DirectionCode;

  @Field(() => ID, {
    nullable: true,
    description:
      'What it is measured with unless another instrument is asked for; null for a census, which has none.',
  })
  defaultInstrument?: string | null;

  @LabelField(
    'The period that it is read over when none is asked for, in words (période par défaut).',
    'defaultPeriod',
  )
  defaultPeriodLabel(@LanguageArg() lang: Language): string {
    return worded(this.defaultPeriod.wording, lang);
  }

  @Field(() => [IndicatorInstrument], {
    description:
      'What it can be measured with; empty for a census. Figures of two are never pooled.',
  })
  instruments!: readonly IndicatorInstrument[];

  @Field(() => Int, {
    nullable: true,
    description:
      'Below how large a sample a value is not told, but to its owner; null where there is no such floor.',
  })
  floor?: number | null;

  @Field(() => String, { description: 'Where its facts and its definition come from (source).' })
  source!: string;

  @Field(() => String, {
    description:
      'Version of the definition; it changes whenever the same facts could read otherwise.',
  })
  version!: string;

  @Field(() => [Indicator], {
    description:
      'Its earlier definitions, the latest first; editions named under them go on being read by them.',
  })
  superseded!: readonly Indicator[];

  readonly wording!: { readonly label: Label; readonly formula: Label };
  readonly defaultPeriod!: DefaultPeriod;
}
