import { type Day, daysBetween } from '../time/day.ts';

/** A value to be reached, or reached, on a day. */
export interface TrajectoryPoint {
  readonly on: Day;
  readonly value: number;
}

/** The road to a target: from its first point, the initial value, to its last, the target value. */
export type Trajectory = readonly [TrajectoryPoint, TrajectoryPoint, ...TrajectoryPoint[]];

/** What a value is worth beside a target. */
export interface TargetReadingValue {
  readonly initial: TrajectoryPoint;
  readonly target: TrajectoryPoint;
  /** The whole road, the earliest point first. */
  readonly points: Trajectory;
  /** Where the value should be on the day read, by straight lines between points; `null` before the first. */
  readonly expected: number | null;
  /** Value minus expected, in the indicator's unit; `null` when either is. */
  readonly gap: number | null;
  /** Share of the way covered, below 0 or above 1 where the value is; `null` without a value. */
  readonly progress: number | null;
  /** The same, held between 0 and 1. */
  readonly progressClamped: number | null;
}

/**
 * Where a value stands on the road to its target on a day.
 *
 * Formula: progress = (value − initial) / (target − initial); expected by linear interpolation between
 * the points, the last point's value after it.
 * Unit: progress is a ratio; the rest is in the indicator's unit.
 * Source: progress as PILOTE reads it, TA = 100·(VA − VI) / (VC − VI).
 */
export function readTarget(
  trajectory: Trajectory,
  value: number | null,
  day: Day,
): TargetReadingValue {
  const initial = trajectory[0];
  const target = trajectory.at(-1) ?? trajectory[1];
  const expected = expectedOn(trajectory, day);
  const way = target.value - initial.value;
  const progress = value === null || way === 0 ? null : (value - initial.value) / way;
  return {
    initial,
    target,
    points: trajectory,
    expected,
    gap: value === null || expected === null ? null : value - expected,
    progress,
    progressClamped: progress === null ? null : Math.min(1, Math.max(0, progress)),
  };
}

function expectedOn(trajectory: Trajectory, day: Day): number | null {
  const before = trajectory.findLast(({ on }) => on <= day);
  const after = trajectory.find(({ on }) => on > day);
  if (before === undefined) return null;
  if (after === undefined) return before.value;
  const share = daysBetween(before.on, day) / daysBetween(before.on, after.on);
  return before.value + share * (after.value - before.value);
}
