import { type Day, pageOf, readTarget, type Trajectory } from '@pilotage/schema';
import { DayScalar } from '@pilotage/schema/graph';
import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import { keyResultReading, objective } from '../../facts/core/index.ts';
import type { KnownFact } from '../../store/facts.ts';
import { publicPage } from '../arguments.ts';
import { momentArgument, momentOf, pageArguments } from '../common-arguments.ts';
import { connectionType } from '../connection-type.ts';
import type { FieldDefinition } from '../define-field.ts';
import type { PageArguments, ProductRoot } from './fact-fields.ts';

@Directive('@shareable')
@ObjectType({
  description:
    'Where a key result stands: from its baseline to its target (résultat clé, lecture).',
})
export class KeyResultStanding {
  @Field(() => ID, { description: 'Code of its objective.' })
  objective!: string;

  @Field(() => ID, { description: 'Its code within the objective.' })
  code!: string;

  @Field(() => String, { description: 'What is measured.' })
  name!: string;

  @Field(() => String, { description: 'What it is measured in, such as days or files.' })
  unit!: string;

  @Field(() => ID, { description: 'Which way the value is to go: UP or DOWN.' })
  heading!: string;

  @Field(() => Float, { description: 'The value before the work began, in `unit`.' })
  baseline!: number;

  @Field(() => Float, { description: 'The value to be reached, in `unit`.' })
  target!: number;

  @Field(() => DayScalar, { description: 'The day on which it is to be reached.' })
  dueOn!: Day;

  @Field(() => Float, {
    nullable: true,
    description: 'The latest value read, in `unit`; null before the first reading, never 0 for it.',
  })
  current?: number | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The day of that reading; null before the first one.',
  })
  readOn?: Day | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Where the value should have been on that day, by a straight line from the objective's first day to the due day; null before the first reading.",
  })
  expected?: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Share of the way from baseline to target, whichever way it goes; below 0 or above 1 where it is so. Null before the first reading.',
  })
  progress?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The same held between 0 and 1; null before the first reading.',
  })
  progressClamped?: number | null;
}

interface Objective {
  readonly code: string;
  readonly from: Day;
  readonly keyResults: readonly {
    readonly code: string;
    readonly name: string;
    readonly unit: string;
    readonly heading: string;
    readonly baseline: number;
    readonly target: number;
    readonly dueOn: Day;
  }[];
}

interface Reading {
  readonly objective: string;
  readonly keyResult: string;
  readonly on: Day;
  readonly value: number;
}

/** The field by which the standing of a product's key results is asked for. */
export const keyResultField: FieldDefinition = {
  name: 'keyResults',
  description:
    'Where each key result of the product stands, by objective (résultats clés). Null when the department does not answer.',
  type: () => connectionType('KeyResultStanding', KeyResultStanding),
  args: { asOf: momentArgument, ...pageArguments },
  async resolve(root: ProductRoot, args: PageArguments, context) {
    const { loadFacts } = context;
    const { asOf, today } = await momentOf(root, args.asOf, context);
    const [objectives, readings] = await Promise.all([
      loadFacts(root.id, objective.code, asOf),
      loadFacts(root.id, keyResultReading.code, asOf),
    ]);
    const standings = standingsOf(objectives, readings, today);
    return publicPage(() =>
      pageOf(standings, { first: args.first, after: args.after ?? null }, (one) => [
        one.objective,
        one.code,
      ]),
    );
  },
};

function standingsOf(
  objectives: readonly KnownFact[],
  readings: readonly KnownFact[],
  today: Day,
): readonly KeyResultStanding[] {
  const read = readings.map(({ body }) => body as Reading).filter(({ on }) => on <= today);
  return objectives.flatMap(({ body }) => {
    const { code, from, keyResults } = body as Objective;
    const sorted = [...keyResults].sort((a, b) => (a.code < b.code ? -1 : 1));
    return sorted.map((keyResult) => {
      const latest = read
        .filter((one) => one.objective === code && one.keyResult === keyResult.code)
        .reduce<Reading | null>(
          (found, next) => (found && found.on > next.on ? found : next),
          null,
        );
      return { objective: code, ...keyResult, ...standing(from, keyResult, latest) };
    });
  });
}

function standing(
  from: Day,
  { baseline, target, dueOn }: Objective['keyResults'][number],
  latest: Reading | null,
) {
  if (latest === null) {
    return { current: null, readOn: null, expected: null, progress: null, progressClamped: null };
  }
  const road: Trajectory = [
    { on: from, value: baseline },
    { on: dueOn, value: target },
  ];
  const { expected, progress, progressClamped } = readTarget(road, latest.value, latest.on);
  return { current: latest.value, readOn: latest.on, expected, progress, progressClamped };
}
