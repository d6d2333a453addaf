import { businessInvolvement } from './business-involvement.ts';
import type { AnyIndicator } from './definition.ts';
import { managedShare } from './managed-share.ts';
import { optimisationProducts } from './optimisation-products.ts';
import { portfolio } from './portfolio.ts';
import { resources } from './resources.ts';
import { team } from './team.ts';
import { timeToFirstFeatures } from './time-to-first-features.ts';
import { usageRate } from './usage-rate.ts';
import { userSatisfaction } from './user-satisfaction.ts';

/** Every indicator that the platform computes, in the order in which it lists them. */
export const indicators: readonly AnyIndicator[] = [
  optimisationProducts,
  userSatisfaction,
  usageRate,
  timeToFirstFeatures,
  businessInvolvement,
  managedShare,
  portfolio,
  team,
  resources,
];

/** The codes of the indicators. */
export const indicatorCodes: readonly string[] = indicators.map(({ code }) => code);

/** An indicator as it was defined in a version, its present definition where none is asked for; `null` when it is not kept. */
export function definitionAt(present: AnyIndicator, version?: string): AnyIndicator | null {
  if (version === undefined) return present;
  return [present, ...present.superseded].find((one) => one.version === version) ?? null;
}
