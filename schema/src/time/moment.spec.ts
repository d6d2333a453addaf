import { describe, expect, it } from 'vitest';
import { parseMoment } from './moment.ts';

describe('A moment', () => {
  it('written as a date is the end of that day in Paris, read on that day', () => {
    expect(parseMoment('2026-08-20')).toEqual({
      instant: new Date('2026-08-20T21:59:59.999Z'),
      today: '2026-08-20',
    });
  });

  it('written as an instant is that instant, read on its day in Paris', () => {
    expect(parseMoment('2026-08-20T23:30:00Z')).toEqual({
      instant: new Date('2026-08-20T23:30:00Z'),
      today: '2026-08-21',
    });
  });

  it.each(['2026', '2026-08-32', '2026-08-20T23:30:00', 'yesterday'])('is not "%s"', (text) => {
    expect(parseMoment(text)).toBeNull();
  });
});
