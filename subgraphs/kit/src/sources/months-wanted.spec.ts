import { describe, expect, it } from 'vitest';
import { connectorOf, isDue } from './connectors.ts';
import { monthsWanted } from './months-wanted.ts';

const ask = (known: readonly string[], today = '2026-03-15') =>
  monthsWanted(new Set(known), today, { firstMonths: 6, lateMonths: 2 });

describe('The months that a source is asked for', () => {
  it('are at first as many whole ones as it is read back', () => {
    expect(ask([])).toEqual(['2025-09', '2025-10', '2025-11', '2025-12', '2026-01', '2026-02']);
  });

  it('are then the late ones again, and those that are missing', () => {
    expect(ask(['2025-09', '2025-11', '2025-12', '2026-01', '2026-02'])).toEqual([
      '2025-10',
      '2026-01',
      '2026-02',
    ]);
  });

  it.each([
    ['2026-02-28', '2026-01'],
    ['2026-03-01', '2026-02'],
  ])('end on %s with %s, the last one that is over', (today, last) => {
    expect(ask([], today).at(-1)).toBe(last);
  });
});

describe('A source that is asked every day', () => {
  const askedAt = new Date('2026-03-15T06:00:00Z');

  it.each([
    ['2026-03-15T06:00:01Z', false],
    ['2026-03-16T04:59:59Z', false],
    ['2026-03-16T05:00:00Z', true],
    ['2026-03-16T06:00:00Z', true],
  ])('is due again at %s: %s', (now, due) => {
    expect(isDue(connectorOf('jdma'), askedAt, new Date(now))).toBe(due);
  });

  it('is due when it never was asked', () => {
    expect(isDue(connectorOf('jdma'), null, askedAt)).toBe(true);
  });
});
