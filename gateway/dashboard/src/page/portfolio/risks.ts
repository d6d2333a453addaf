import type { DataOf } from '../../graph/ask.ts';
import type { Phase } from '../../graph/operations.ts';

/** A product as it is looked at for risks. */
export type LookedAt = NonNullable<DataOf<'PortfolioRisks'>['products']>['nodes'][number];

type KeyResult = NonNullable<LookedAt['keyResults']>['nodes'][number];

/** By which rule a product is at risk. */
export const RULES = ['BEHIND', 'LATE', 'SILENT', 'UNMEASURED'] as const;
export type RiskRule = (typeof RULES)[number];

/** One reason for which a product is at risk. */
export type Risk =
  | { readonly rule: 'BEHIND'; readonly keyResult: KeyResult }
  | { readonly rule: 'LATE'; readonly days: number }
  | { readonly rule: 'SILENT' }
  | { readonly rule: 'UNMEASURED' };

/** The promise of product mode, investigation included. */
const SIX_MONTHS = 183;
const DAY_MS = 86_400_000;
const BEFORE_FIRST_FEATURES: readonly (Phase | null)[] = ['INVESTIGATION', 'CONSTRUCTION'];
const IN_USE: readonly (Phase | null)[] = ['ACCELERATION', 'CONSOLIDATION', 'OPERATED'];

/** Why a product is at risk on a day; empty when it is not, by what is known of it. */
export function risksOf(product: LookedAt, today: string): readonly Risk[] {
  const { phase, phases, milestones, objectives, keyResults, recent, ever } = product;
  const hasEnded = (objective: string) =>
    objectives?.nodes.some(({ code, until }) => code === objective && until < today) ?? false;
  const risks: Risk[] = (keyResults?.nodes ?? [])
    .filter((keyResult) => isBehind(keyResult) && !hasEnded(keyResult.objective))
    .map((keyResult) => ({ rule: 'BEHIND', keyResult }));
  const begun = phases?.find((one) => one.phase === 'INVESTIGATION')?.from;
  const hasFeatures = milestones?.some(({ code }) => code === 'first-features') ?? true;
  if (begun !== undefined && !hasFeatures && BEFORE_FIRST_FEATURES.includes(phase)) {
    const days = Math.floor((Date.parse(today) - Date.parse(begun)) / DAY_MS);
    if (days > SIX_MONTHS) risks.push({ rule: 'LATE', days });
  }
  if (IN_USE.includes(phase) && ever && recent) {
    if (ever.totalCount === 0) risks.push({ rule: 'UNMEASURED' });
    else if (recent.totalCount === 0) risks.push({ rule: 'SILENT' });
  }
  return risks;
}

/** Whether the last reading is short of where it should have been that day, the target not being reached. */
export function isBehind({
  heading,
  current,
  expected,
  target,
}: Pick<KeyResult, 'heading' | 'current' | 'expected' | 'target'>): boolean {
  if (current === null || expected === null) return false;
  return heading === 'UP'
    ? current < expected && current < target
    : current > expected && current > target;
}
