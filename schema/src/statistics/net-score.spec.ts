import { describe, expect, it } from 'vitest';
import { difference, netScore } from './net-score.ts';

const score = (positive: number, neutral: number, negative: number) => {
  const estimate = netScore({ positive, neutral, negative });
  return estimate && [Number(estimate.value.toFixed(1)), Number(estimate.margin.toFixed(1))];
};

describe('A net score and its margin at 95 %', () => {
  it.each([
    { answers: [45, 30, 25], is: [20, 15.9] },
    { answers: [800, 150, 50], is: [75, 3.3] },
    { answers: [2, 1, 7], is: [-50, 50] },
    { answers: [847, 181, 82], is: [68.9, 3.5] },
  ])('of $answers is $is', ({ answers: [p = 0, n = 0, d = 0], is }) => {
    expect(score(p, n, d)).toEqual(is);
  });

  it('has a margin where everybody answered alike, which nobody believes to be 0', () => {
    // n = 13, p = 10.75 / 13, d = 0.75 / 13: variance 0.293, and so 1.96 · 100 · √(0.293 / 13).
    expect(score(10, 0, 0)).toEqual([100, 29.4]);
    expect(score(0, 10, 0)?.[1]).toBeGreaterThan(0);
  });

  it('is nothing without answers', () => {
    expect(score(0, 0, 0)).toBeNull();
  });

  it('differs from another by the difference, whose margin joins both', () => {
    const change = difference({ value: 30, margin: 3 }, { value: 20, margin: 4 });
    expect(change).toEqual({ value: 10, margin: 5 });
  });
});
