import {
  type Database,
  type Drafted,
  factsAt,
  type KnownUpTo,
  type Problem,
  readDay,
} from '@pilotage/kit';
import {
  departments,
  didYouMean,
  indicatorCodes,
  type Trajectory,
  type TrajectoryPoint,
} from '@pilotage/schema';

/** How many points a road may have. */
const MOST_POINTS = 100;

/** The kind of statement that says where an indicator is to go. */
const TARGET = 'TARGET';

/** A target as a steward states it. */
export interface TargetInput {
  readonly indicator: string;
  /** A department's code; absent: the ministry's target. */
  readonly department?: string | null;
  readonly points: readonly { readonly on: string; readonly value: number }[];
}

/** The road to the target of an indicator, as known at a moment; `null` when none was published. */
export async function trajectoryOf(
  database: Database,
  indicator: string,
  scope: string,
  asOf: KnownUpTo | null,
): Promise<Trajectory | null> {
  const [fact] = await factsAt(database.fork(), {
    asOf,
    where: 'subject = ? and kind = ? and part = ?',
    parameters: [indicator, TARGET, scope],
  });
  return (fact?.body ?? null) as Trajectory | null;
}

/** The statements that targets make, and every problem in them. */
export function draftTargets(inputs: readonly TargetInput[]): Drafted {
  const problems: Problem[] = [];
  const drafts = inputs.map(({ indicator, department, points }, index) => {
    const path = `targets[${index}]`;
    if (!indicatorCodes.includes(indicator)) {
      problems.push(unknown(`${path}.indicator`, indicator, 'indicator', indicatorCodes));
    }
    const codes = departments.map(({ code }) => code);
    if (department != null && !codes.includes(department)) {
      problems.push(unknown(`${path}.department`, department, 'department', codes));
    }
    const body = readTrajectory(`${path}.points`, points, problems);
    return { path, subject: indicator, kind: TARGET, part: department ?? 'ministry', body };
  });
  return { drafts, problems };
}

function readTrajectory(
  path: string,
  points: TargetInput['points'],
  problems: Problem[],
): readonly TrajectoryPoint[] {
  const report = (problem: Problem) => {
    problems.push(problem);
    return null;
  };
  const dated = points.flatMap(({ on, value }, index) => {
    const day = readDay(`${path}[${index}].on`, on, report);
    return day === null ? [] : [{ on: day, value }];
  });
  dated.sort((a, b) => (a.on < b.on ? -1 : 1));
  const twice = dated.find(({ on }, index) => dated[index + 1]?.on === on);
  if (points.length < 2 || points.length > MOST_POINTS || twice) {
    report({
      path,
      value: points.slice(0, 2),
      rule: 'trajectory',
      message: twice
        ? `Two points stand on ${twice.on}.`
        : `A road has 2 to ${MOST_POINTS} points, not ${points.length}.`,
      remedy:
        'Give the initial value and the target value, each with its own day; points between them as needed.',
    });
  }
  return dated;
}

function unknown(path: string, value: string, notion: string, known: readonly string[]): Problem {
  return {
    path,
    value,
    rule: notion,
    message: `There is no ${notion} "${value}".`,
    remedy: didYouMean(value, known),
  };
}
