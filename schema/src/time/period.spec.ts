import { describe, expect, it } from 'vitest';
import { lastDayOf, parsePeriod } from './period.ts';

describe('A period', () => {
  it.each([
    ['2026', '2026-01-01', '2027-01-01'],
    ['2026-Q3', '2026-07-01', '2026-10-01'],
    ['2026-Q4', '2026-10-01', '2027-01-01'],
    ['2026-09', '2026-09-01', '2026-10-01'],
    ['2024-02', '2024-02-01', '2024-03-01'],
    ['2026-W37', '2026-09-07', '2026-09-14'],
    ['2026-W01', '2025-12-29', '2026-01-05'],
    ['2026-W53', '2026-12-28', '2027-01-04'],
    ['2026-01-01/2026-07-01', '2026-01-01', '2026-07-01'],
  ])('%s runs from %s to the day before %s', (text, start, end) => {
    expect(parsePeriod(text)).toEqual({ label: text, start, end });
  });

  it.each([
    '',
    '26',
    '2026-13',
    '2026-00',
    '2026-Q5',
    '2026-W54',
    '2025-W53',
    '2026-1',
    '2026-02-31/2026-03-01',
    '2026-03-01/2026-03-01',
    '2026-03-02/2026-03-01',
    '2026-01-01/',
    'now',
  ])('is not "%s"', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });

  it('ends on the leap day of a leap February', () => {
    const february = parsePeriod('2024-02');
    expect(february && lastDayOf(february)).toBe('2024-02-29');
  });
});
