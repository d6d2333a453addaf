import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Label } from '../text/label.ts';
import { LabelField, type Language, LanguageArg, worded } from './language.ts';
import { DateTimeScalar } from './scalars.ts';

@Directive('@shareable')
@ObjectType({
  description:
    'What is left out of an answer for one reason: products, unless the reason names something else (exclusion).',
})
export class Exclusion {
  @Field(() => ID, { description: 'Code of the reason, such as WITHOUT_PHASE.' })
  code!: string;

  @LabelField('The reason in words.')
  label(@LanguageArg() lang: Language): string {
    return worded(this.wording, lang);
  }

  @Field(() => Int, {
    description:
      'How many are left out for it: products, or what the reason names, such as HIDDEN_PRODUCT_MONTHS and QUARANTINED_STATEMENTS.',
  })
  count!: number;

  readonly wording!: Label;
}

@Directive('@shareable')
@ObjectType({ description: 'A department that is not, or not freshly, part of an answer.' })
export class DepartmentGap {
  @Field(() => ID, { description: "The department's code, such as water." })
  code!: string;

  @Field(() => String, { description: "The department's name, in French." })
  name!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it last answered; null when it has never answered.',
  })
  since?: Date | null;
}

@Directive('@shareable')
@ObjectType({ description: 'What an answer covers of what it should (couverture).' })
export class Coverage {
  @Field(() => Int, { description: 'How many products the answer rests on.' })
  included!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many it should rest on; null when a department is missing, so that nobody knows.',
  })
  expected?: number | null;

  @Field(() => [Exclusion], { description: 'The products left out, by reason.' })
  excluded!: Exclusion[];

  @Field(() => [DepartmentGap], {
    description:
      'Departments that do not answer and of which nothing is remembered: their products are not in the answer.',
  })
  missing!: DepartmentGap[];

  @Field(() => [DepartmentGap], {
    description: 'Departments that do not answer: what they last answered is in the answer.',
  })
  stale!: DepartmentGap[];
}
