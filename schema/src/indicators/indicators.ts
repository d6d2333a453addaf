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

/** Definitions that were superseded, kept so that an edition reads for ever as it did when it was named. */
export const supersededIndicators: readonly AnyIndicator[] = [];

/**
 * An indicator as it was defined in a version; its present definition where none is asked for.
 *
 * @throws Error when that definition was not kept.
 */
export function definitionAt(
  present: AnyIndicator,
  version: string | undefined,
  superseded: readonly AnyIndicator[] = supersededIndicators,
): AnyIndicator {
  if (version === undefined || version === present.version) return present;
  const former = superseded.find((one) => one.code === present.code && one.version === version);
  if (former) return former;
  throw new Error(`The definition ${present.code}@${version} is in an edition and must be kept`);
}

/** The indicator of that code, or `null` when there is none. */
export function indicatorOf(code: string): AnyIndicator | null {
  return indicators.find((indicator) => indicator.code === code) ?? null;
}
