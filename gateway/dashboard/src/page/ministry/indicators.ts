import type { IndicatorCode } from '../../graph/operations.ts';

/** The indicators of impact, in the order in which they are read. */
export const IMPACT = [
  'MANAGED_SHARE',
  'BUSINESS_INVOLVEMENT',
  'TIME_TO_FIRST_FEATURES',
  'USAGE_RATE',
  'USER_SATISFACTION',
  'OPTIMISATION_PRODUCTS',
] as const satisfies readonly IndicatorCode[];

/** What it costs to get there, and what there is. */
export const RESOURCES = [
  'PORTFOLIO',
  'TEAM',
  'RESOURCES',
] as const satisfies readonly IndicatorCode[];

/** Every indicator, impact first. */
export const INDICATORS: readonly IndicatorCode[] = [...IMPACT, ...RESOURCES];

/** Whether a text from the address names an indicator. */
export function isIndicator(text: string | undefined): text is IndicatorCode {
  return INDICATORS.some((code) => code === text);
}
