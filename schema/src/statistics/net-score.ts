/** How many answers were for, against, or neither. */
export interface Answers {
  readonly positive: number;
  readonly neutral: number;
  readonly negative: number;
}

/** A value and how far it may be off. */
export interface Estimate {
  readonly value: number;
  /** Half the width of the 95 % interval. */
  readonly margin: number;
}

/** Two-sided 95 % of the normal distribution. */
const Z = 1.96;
/** What the adjusted Wald interval adds: three answers, three quarters of them on each side. */
const ADDED = { answers: 3, each: 0.75 } as const;

/**
 * The net score of answers, in points; `null` without answers.
 *
 * Formula: 100 · (P − D) / n.
 * Unit: points, −100 to 100.
 * Margin: 1.96 · 100 · √(Var / n), Var = p + d − (p − d)². Where everybody answered alike that is 0, which
 * nobody believes; there three answers are added, ¾ to each side (adjusted Wald).
 * Source: variance of the net promoter score, cybaea.net, 2016-01-14; adjusted Wald after Rocks, The American
 * Statistician, 2016.
 */
export function netScore({ positive, neutral, negative }: Answers): Estimate | null {
  const count = positive + neutral + negative;
  if (count === 0) return null;
  const value = (100 * (positive - negative)) / count;
  const plain = margin(positive / count, negative / count, count);
  if (plain > 0) return { value, margin: plain };
  const adjusted = count + ADDED.answers;
  return {
    value,
    margin: margin(
      (positive + ADDED.each) / adjusted,
      (negative + ADDED.each) / adjusted,
      adjusted,
    ),
  };
}

function margin(p: number, d: number, count: number): number {
  // Rounding must not make a variance of nothing at all look like one.
  const variance = Math.max(0, p + d - (p - d) ** 2);
  return variance < 1e-12 ? 0 : Z * 100 * Math.sqrt(variance / count);
}

/** The difference of two independent estimates, later minus earlier; its margin joins theirs. */
export function difference(later: Estimate, earlier: Estimate): Estimate {
  return {
    value: later.value - earlier.value,
    margin: Math.hypot(later.margin, earlier.margin),
  };
}
