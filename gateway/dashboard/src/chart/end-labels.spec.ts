import { describe, expect, it } from 'vitest';
import { roomForNames, spread } from './end-labels.ts';

describe('Names at the end of lines', () => {
  it('stand where their lines end, as long as they do not touch', () => {
    expect(spread([10, 40, 90], [0, 100])).toEqual([10, 40, 90]);
  });

  it('make way for each other, whatever their order, and stay within the chart', () => {
    expect(spread([52, 50], [0, 100])).toEqual([65, 50]);
    expect(spread([98, 99, 100], [0, 100])).toEqual([70, 85, 100]);
  });

  it('have no room beside a narrow chart, nor when they would take more than 35 % of it', () => {
    expect(roomForNames(['Bien'], 299)).toBe(0);
    expect(roomForNames(['Bien'], 300)).toBeGreaterThan(0);
    expect(roomForNames(['Un nom qui n’en finit pas'], 320)).toBe(0);
  });
});
