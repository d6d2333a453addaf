import { type Metric, operatorCodes, phaseCodes } from '@pilotage/schema';
import { Field, ID, InputType } from 'type-graphql';
import type { FactKind } from '../facts/fact-kind.ts';
import type { MeasurementInput as MeasurementSent } from '../measurements/measurement-input.ts';
import { milestoneCodes } from '../products/product-kinds.ts';
import { addFactFields } from './facts/fact-inputs.ts';
import { measurementInput } from './facts/measurement-inputs.ts';

/**
 * The input types by which one department publishes; named after it, so that departments grow apart.
 *
 * Nearly everything may be null as far as GraphQL can tell: what is missing is told by the publication's
 * rules, with its place and remedy, together with all else that is wrong.
 */
export function publicationInputs(
  prefix: string,
  kinds: readonly FactKind[],
  metrics: readonly Metric[],
) {
  @InputType(`${prefix}PhaseInput`, {
    description: 'A phase and the day it begins; it ends where the next one begins.',
  })
  class PhaseInput {
    @Field(() => ID, {
      nullable: true,
      description: `Code of the phase, needed: ${phaseCodes.join(', ')}.`,
    })
    phase?: string | null;

    @Field(() => String, {
      nullable: true,
      description: 'Its first day, YYYY-MM-DD; in the future when it is planned; needed.',
    })
    from?: string | null;

    @Field(() => String, {
      nullable: true,
      description: "The source's own word for it; null when there is none.",
    })
    sourceWord?: string | null;
  }

  @InputType(`${prefix}OperatorInput`, { description: 'Who runs a product from a day on.' })
  class OperatorInput {
    @Field(() => ID, {
      nullable: true,
      description: `Code of the operator, needed: ${operatorCodes.join(', ')}.`,
    })
    operator?: string | null;

    @Field(() => String, { nullable: true, description: 'The first day, YYYY-MM-DD; needed.' })
    from?: string | null;
  }

  @InputType(`${prefix}MilestoneInput`, { description: 'Something that a product has reached.' })
  class MilestoneInput {
    @Field(() => ID, {
      nullable: true,
      description: `What was reached, needed: ${milestoneCodes.join(', ')}.`,
    })
    code?: string | null;

    @Field(() => String, {
      nullable: true,
      description: 'The day, YYYY-MM-DD, which has come; needed.',
    })
    on?: string | null;
  }

  @InputType(`${prefix}MoveInput`, {
    description: "The other end of a product's change of department.",
  })
  class MoveInput {
    @Field(() => ID, {
      nullable: true,
      description: "The product's id in the other department; needed.",
    })
    product?: string | null;

    @Field(() => String, {
      nullable: true,
      description: 'The first day in the department it moves to, YYYY-MM-DD; needed.',
    })
    on?: string | null;
  }

  const MeasurementInput = measurementInput(prefix, metrics);

  @InputType(`${prefix}ProductInput`, {
    description:
      'What is stated of one product. A field left out leaves what is known untouched; each field given is one statement.',
  })
  class ProductInput {
    @Field(() => ID, {
      nullable: true,
      description:
        "The slug, kept as it is written, needed; the product's id is <department>:<slug> for its first slug.",
    })
    slug?: string | null;

    @Field(() => [ID], {
      nullable: 'itemsAndList',
      description: 'Slugs that named the same product before; its first id is kept.',
    })
    formerSlugs?: (string | null)[] | null;

    @Field(() => String, {
      nullable: true,
      description: 'Its name; needed for a product that is not known yet.',
    })
    name?: string | null;

    @Field(() => String, {
      nullable: true,
      description: 'Where its users find it, a web address; null states that there is none.',
    })
    url?: string | null;

    @Field(() => String, {
      nullable: true,
      description: 'The team that makes it, never a person; null states that there is none.',
    })
    team?: string | null;

    @Field(() => [ID], {
      nullable: 'itemsAndList',
      description: 'Ids of the organisations that ask for it; null states that they are not known.',
    })
    sponsors?: (string | null)[] | null;

    @Field(() => ID, {
      nullable: true,
      description: 'Id of its portfolio; null states that there is none.',
    })
    portfolio?: string | null;

    @Field(() => [PhaseInput], {
      nullable: 'itemsAndList',
      description: 'All its phases; the list replaces the one known.',
    })
    phases?: (PhaseInput | null)[] | null;

    @Field(() => [OperatorInput], {
      nullable: 'itemsAndList',
      description: 'Who ran it and runs it; the list replaces the one known.',
    })
    operators?: (OperatorInput | null)[] | null;

    @Field(() => [MilestoneInput], {
      nullable: 'itemsAndList',
      description: 'What it has reached, a statement each.',
    })
    milestones?: (MilestoneInput | null)[] | null;

    @Field(() => MoveInput, {
      nullable: true,
      description:
        'The product of another department that it continues; null states that there is none.',
    })
    movedFrom?: MoveInput | null;

    @Field(() => MoveInput, {
      nullable: true,
      description:
        'The product of another department that continues it; null states that there is none.',
    })
    movedTo?: MoveInput | null;

    @Field(() => [MeasurementInput], {
      nullable: 'itemsAndList',
      description: 'What was measured, a statement for each metric, instrument and month.',
    })
    measurements?: (MeasurementSent | null)[] | null;
  }
  addFactFields(ProductInput, prefix, kinds);

  @InputType(`${prefix}RetractionInput`, {
    description:
      'A fact that is taken back (rétractation): from then on there is none; what was known before stays readable as of then.',
  })
  class RetractionInput {
    @Field(() => ID, {
      nullable: true,
      description: 'Slug or id of the product that it is about; absent: the department itself.',
    })
    product?: string | null;

    @Field(() => ID, {
      nullable: true,
      description: `Kind of the fact, needed: ${[...kinds, ...metrics].map(({ code }) => code).join(', ')}.`,
    })
    kind?: string | null;

    @Field(() => ID, {
      nullable: true,
      description:
        'Which of several facts of the kind, as `statements` tells it, such as 2026-09 or 2026-09 jdma-3; absent where there is one.',
    })
    part?: string | null;
  }

  @InputType(`${prefix}PublicationInput`, {
    description: 'A batch of statements, taken whole or not at all (publication).',
  })
  class PublicationInput {
    @Field(() => String, {
      description:
        'Idempotency key: names this run. Sent again with the same content it gives the first receipt and changes nothing; with another content it is refused.',
    })
    key!: string;

    @Field(() => Boolean, {
      defaultValue: false,
      description: 'Whether only to say what would change.',
    })
    dryRun!: boolean;

    @Field(() => String, {
      nullable: true,
      description:
        "From when the statements were known, when the source's history says so: a date (its start in Paris) or an instant, never the future; null: from their recording.",
    })
    knownAt?: string | null;

    @Field(() => String, {
      nullable: true,
      description:
        'Where the statements come from, such as beta.gouv.fr; null when the department states them itself.',
    })
    source?: string | null;

    @Field(() => [ProductInput], {
      nullable: 'itemsAndList',
      description: 'What is stated of products; products not named stay as they are.',
    })
    products?: (ProductInput | null)[] | null;

    @Field(() => [RetractionInput], {
      nullable: 'itemsAndList',
      description: 'Facts that are taken back.',
    })
    retractions?: (RetractionInput | null)[] | null;

    @Field(() => [ID], {
      nullable: 'itemsAndList',
      description:
        'Ids of statements in quarantine that are right after all: they are taken as they were sent.',
    })
    releases?: (string | null)[] | null;

    @Field(() => [ID], {
      nullable: 'itemsAndList',
      description:
        'Ids of statements in quarantine that are wrong: they are kept, and never taken.',
    })
    rejections?: (string | null)[] | null;

    @Field(() => Boolean, {
      defaultValue: false,
      description:
        'Whether all that it states was made up to show the platform at work; whoever reads it is told.',
    })
    demonstration!: boolean;
  }
  addFactFields(
    PublicationInput,
    prefix,
    kinds.filter((kind) => kind.many && kind.subjects !== 'PRODUCTS'),
  );

  return { PublicationInput };
}
