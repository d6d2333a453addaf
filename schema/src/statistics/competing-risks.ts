import type { Spell } from '../states/spells.ts';

/** A spell and how often it occurs. */
export type CountedSpell = Spell & { readonly count: number };

/** A day on which something was done or stopped, and where the curves stand after it. */
export interface CurvePoint {
  readonly day: number;
  /** Spells that had lasted until then. */
  readonly atRisk: number;
  readonly done: number;
  readonly stopped: number;
  /** Aalen-Johansen incidence of "done": the probability of being done by that day. */
  readonly incidence: number;
  /** Standard error of the incidence (Greenwood type). */
  readonly standardError: number;
  /** Kaplan-Meier share not done yet, as if nothing were ever stopped. */
  readonly notDone: number;
}

/**
 * How likely it is to be done by a day, when others are stopped and others still go on.
 *
 * At equal times, events come before those who are merely still going on.
 * Formula: F(t) = Σ S(tⱼ−) · dⱼ / nⱼ with S the share neither done nor stopped; its variance by the delta
 * method.
 * Source: Aalen & Johansen, Scandinavian Journal of Statistics 5, 1978; variance after Marubini & Valsecchi,
 * Analysing Survival Data from Clinical Trials, 1995, section 10.3.
 */
export function incidenceOfDone(spells: readonly CountedSpell[]): readonly CurvePoint[] {
  const points: (CurvePoint & { readonly before: number })[] = [];
  let atRisk = spells.reduce((sum, { count }) => sum + count, 0);
  let event = 1;
  let notDone = 1;
  let incidence = 0;
  for (const { day, done, stopped, ongoing } of byDay(spells)) {
    if (done + stopped > 0) {
      const before = event;
      incidence += before * (done / atRisk);
      event *= 1 - (done + stopped) / atRisk;
      notDone *= 1 - done / atRisk;
      points.push({ day, atRisk, done, stopped, incidence, notDone, before, standardError: 0 });
    }
    atRisk -= done + stopped + ongoing;
  }
  return points.map(({ before: _before, ...point }, index) => ({
    ...point,
    standardError: Math.sqrt(Math.max(0, variance(points.slice(0, index + 1)))),
  }));
}

type Step = Omit<CurvePoint, 'standardError'> & { readonly before: number };

function variance(steps: readonly Step[]): number {
  const last = steps.at(-1)?.incidence ?? 0;
  return steps.reduce((sum, { atRisk: n, done, stopped, incidence, before }) => {
    const rest = last - incidence;
    const events = done + stopped;
    const survivors = n === events ? 0 : (rest ** 2 * events) / (n * (n - events));
    const own = (before ** 2 * (n - done) * done) / n ** 3;
    const shared = (rest * before * done) / n ** 2;
    return sum + survivors + own - 2 * shared;
  }, 0);
}

function byDay(spells: readonly CountedSpell[]) {
  const days = new Map<number, { done: number; stopped: number; ongoing: number }>();
  for (const { days: day, outcome, count } of spells) {
    const counts = days.get(day) ?? { done: 0, stopped: 0, ongoing: 0 };
    counts[outcome] += count;
    days.set(day, counts);
  }
  return [...days].sort(([a], [b]) => a - b).map(([day, counts]) => ({ day, ...counts }));
}

/** The first day on which the incidence reaches a share; `null` when it never does. */
export function dayReaching(points: readonly CurvePoint[], share: number): number | null {
  return points.find(({ incidence }) => incidence >= share - 1e-12)?.day ?? null;
}

/** The incidence on a day; 0 before the first event. */
export function incidenceOn(points: readonly CurvePoint[], day: number): number {
  return points.findLast((point) => point.day <= day)?.incidence ?? 0;
}

/** Between which days the incidence reaches a share, with 95 % confidence; `null` on a side that is open. */
export function intervalReaching(
  points: readonly CurvePoint[],
  share: number,
): { readonly low: number | null; readonly high: number | null } {
  const limit = (sign: number) =>
    points.find(({ incidence, standardError }) => incidence + sign * 1.96 * standardError >= share)
      ?.day ?? null;
  return { low: limit(1), high: limit(-1) };
}

/** The days that pass without being done, of the first `horizon` days, on average: the area above the incidence. */
export function restrictedMean(points: readonly CurvePoint[], horizon: number): number {
  let area = 0;
  let day = 0;
  let incidence = 0;
  for (const point of points) {
    if (point.day >= horizon) break;
    area += (point.day - day) * (1 - incidence);
    day = point.day;
    incidence = point.incidence;
  }
  return area + (horizon - day) * (1 - incidence);
}
