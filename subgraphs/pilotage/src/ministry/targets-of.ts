import type { AnyIndicator, Trajectory } from '@pilotage/schema';
import type { PilotageContext } from '../graph/context.ts';
import { trajectoryOf } from './targets.ts';

/** An indicator and the road to its target. */
export interface TargetValue {
  readonly indicator: AnyIndicator;
  readonly points: Trajectory;
}

/** The targets of the ministry, or of a department by its code, in the order of the indicators. */
export async function targetsOf(
  { database, indicators, momentOf, indicatorOf }: PilotageContext,
  scope: string,
  text: string | null,
): Promise<readonly TargetValue[]> {
  const { asOf, edition } = await momentOf(text);
  const known = asOf && { instant: asOf, version: edition?.ministryVersion ?? null };
  const roads = await Promise.all(
    indicators.map(async ({ code }) => ({
      indicator: indicatorOf(code, edition?.definitions[code]),
      points: await trajectoryOf(database, code, scope, known),
    })),
  );
  return roads.flatMap(({ indicator, points }) => (points === null ? [] : [{ indicator, points }]));
}
