import { indicatorCodes } from '@pilotage/schema';
import { Field, Float, ID, InputType } from 'type-graphql';
import { roleCodes } from '../people/role.ts';

@InputType({ description: 'A value to be reached, or reached, on a day.' })
export class MinistryTrajectoryPointInput {
  @Field(() => String, { description: 'The day, YYYY-MM-DD.' })
  on!: string;

  @Field(() => Float, { description: "The value, in the indicator's unit." })
  value!: number;
}

@InputType({
  description: 'Where an indicator is to go: the road from its initial value to its target.',
})
export class MinistryTargetInput {
  @Field(() => ID, { description: `Code of the indicator: ${indicatorCodes.join(', ')}.` })
  indicator!: string;

  @Field(() => ID, {
    nullable: true,
    description: "Code of the department whose target it is; null for the ministry's.",
  })
  department?: string | null;

  @Field(() => [MinistryTrajectoryPointInput], {
    description: 'Two dated points at least: the initial value first, the target last.',
  })
  points!: MinistryTrajectoryPointInput[];
}

@InputType({
  description: 'What a person who signed in may do; replaces what it might before.',
})
export class MinistryRoleInput {
  @Field(() => ID, {
    description: 'Opaque id of the person, who reads it at /me once signed in.',
  })
  person!: string;

  @Field(() => ID, {
    description: `Code of the role: ${roleCodes.join(', ')}; NONE takes away whatever it was.`,
  })
  role!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Code of the department for which a publisher publishes; null for other roles.',
  })
  department?: string | null;
}

@InputType({
  description: "A batch of the ministry's own statements, taken whole or not at all (publication).",
})
export class MinistryPublicationInput {
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
      'From when the statements were known: a date (its start in Paris) or an instant, never the future; null: from their recording.',
  })
  knownAt?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where the statements come from; null when the ministry states them itself.',
  })
  source?: string | null;

  @Field(() => [MinistryTargetInput], {
    nullable: true,
    description: 'Targets; each replaces the one known for its indicator and department.',
  })
  targets?: MinistryTargetInput[] | null;

  @Field(() => [MinistryRoleInput], {
    nullable: true,
    description: 'Roles of people; they hold from the next request on, and take no knownAt.',
  })
  roles?: MinistryRoleInput[] | null;
}
