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
  indicatorCodes,
  type Label,
  suggestion,
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
      problems.push(unknown(`${path}.indicator`, indicator, INDICATOR, indicatorCodes));
    }
    const codes = departments.map(({ code }) => code);
    if (department != null && !codes.includes(department)) {
      problems.push(unknown(`${path}.department`, department, DEPARTMENT, codes));
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
        ? { fr: `Deux points tombent le ${twice.on}.`, en: `Two points stand on ${twice.on}.` }
        : {
            fr: `Une trajectoire a de 2 à ${MOST_POINTS} points, et non ${points.length}.`,
            en: `A road has 2 to ${MOST_POINTS} points, not ${points.length}.`,
          },
      remedy: {
        fr: 'Donnez la valeur initiale et la valeur cible, chacune à son jour ; entre elles, des points au besoin.',
        en: 'Give the initial value and the target value, each with its own day; points between them as needed.',
      },
    });
  }
  return dated;
}

/** What a code names; French as it stands after "pas". */
const INDICATOR: Label = { fr: 'd’indicateur', en: 'indicator' };
const DEPARTMENT: Label = { fr: 'de direction', en: 'department' };

function unknown(path: string, value: string, notion: Label, known: readonly string[]): Problem {
  return {
    path,
    value,
    rule: notion.en,
    message: {
      fr: `Il n’y a pas ${notion.fr} « ${value} ».`,
      en: `There is no ${notion.en} "${value}".`,
    },
    remedy: suggestion(value, known),
  };
}
