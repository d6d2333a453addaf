import { describe, expect, it } from 'vitest';
import { dayOf, daysBetween, endOfDay, parseDay, startOfDay } from './day.ts';

describe('A day in Paris', () => {
  it.each([
    '2026-02-31',
    '2026-13-01',
    '2025-02-29',
    '2026-2-1',
    '20260201',
    '1899-12-31',
    '2026-02-01T00:00',
    '',
  ])('is not "%s"', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it('may be the 29th of February of a leap year', () => {
    expect(parseDay('2024-02-29')).toBe('2024-02-29');
  });

  it.each([
    ['2026-01-14', '2026-01-13T23:00:00.000Z', '2026-01-14T22:59:59.999Z'],
    ['2026-07-14', '2026-07-13T22:00:00.000Z', '2026-07-14T21:59:59.999Z'],
    ['2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.999Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z'],
  ])('%s lasts from %s to %s, an hour less or more when the clock changes', (day, start, end) => {
    expect(startOfDay(day).toISOString()).toBe(start);
    expect(endOfDay(day).toISOString()).toBe(end);
    expect([dayOf(new Date(start)), dayOf(new Date(end))]).toEqual([day, day]);
  });

  it('lies so many calendar days from another, whatever the clock does between', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  });
});
