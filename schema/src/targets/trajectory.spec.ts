import { describe, expect, it } from 'vitest';
import { readTarget } from './trajectory.ts';

const ROAD = [
  { on: '2026-01-01', value: 0.3 },
  { on: '2026-01-11', value: 0.4 },
  { on: '2026-01-31', value: 0.6 },
] as const;

describe('The road from 30 % to 60 %', () => {
  it.each([
    ['2025-12-31', null],
    ['2026-01-01', 0.3],
    ['2026-01-06', 0.35],
    ['2026-01-11', 0.4],
    ['2026-01-21', 0.5],
    ['2026-01-31', 0.6],
    ['2027-01-01', 0.6],
  ])('expects on %s: %s', (day, expected) => {
    const reading = readTarget(ROAD, 0.45, day);
    if (expected === null) expect(reading.expected).toBeNull();
    else expect(reading.expected).toBeCloseTo(expected, 12);
  });

  it.each([
    [0.45, 0.5, 0.5],
    [0.24, -0.2, 0],
    [0.75, 1.5, 1],
  ])('is, at %s, covered by %s, held between the ends to %s', (value, progress, clamped) => {
    const reading = readTarget(ROAD, value, '2026-01-11');
    expect(reading.progress).toBeCloseTo(progress, 12);
    expect(reading.progressClamped).toBeCloseTo(clamped, 12);
    expect(reading.gap).toBeCloseTo(value - 0.4, 12);
  });

  it('says nothing of a value that is missing', () => {
    expect(readTarget(ROAD, null, '2026-01-11')).toMatchObject({
      gap: null,
      progress: null,
      expected: 0.4,
    });
  });
});
