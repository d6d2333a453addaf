import { describe, expect, it } from 'vitest';
import { periodHint } from './period-hint.ts';

describe('What is wrong with a text that is not a period', () => {
  it.each([
    ['2026-T3', 'Did you mean 2026-Q3?'],
    ['2026Q3', 'Did you mean 2026-Q3?'],
    ['2025-W53', '2025 has 52 ISO weeks.'],
    ['2025-02-29/2025-03-01', '"2025-02-29" is no day of the calendar, written YYYY-MM-DD.'],
    [
      '2026-03-02/2026-03-02',
      'The end is the first day after the period, so that this one is empty.',
    ],
    ['2026-03-02/2026-03-01', 'It ends before it begins.'],
    ['soon', null],
  ])('%s: %s', (text, hint) => {
    expect(periodHint(text)).toBe(hint);
  });
});
