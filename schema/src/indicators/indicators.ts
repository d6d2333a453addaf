import type { IndicatorDefinition } from './definition.ts';
import { managedShare } from './managed-share.ts';
import { portfolio } from './portfolio.ts';

/** Every indicator that the platform computes, in the order in which it lists them. */
export const indicators: readonly IndicatorDefinition[] = [managedShare, portfolio];

/** The codes of the indicators. */
export const indicatorCodes: readonly string[] = indicators.map(({ code }) => code);

/** The indicator of that code, or `null` when there is none. */
export function indicatorOf(code: string): IndicatorDefinition | null {
  return indicators.find((indicator) => indicator.code === code) ?? null;
}
