import { describe, expect, it } from 'vitest';
import type { PhaseCode } from './phase.ts';
import { isAccountableOn, operatorOn, phaseOn } from './record.ts';

const dated = (...phases: readonly [PhaseCode, string][]) => ({
  phases: phases.map(([phase, from]) => ({ phase, from, sourceWord: null })),
});

describe('The phase a product is in', () => {
  const product = dated(
    ['INVESTIGATION', '2024-09-02'],
    ['CONSTRUCTION', '2025-01-06'],
    ['ACCELERATION', '2027-01-01'],
  );

  it.each([
    ['2024-09-01', null],
    ['2024-09-02', 'INVESTIGATION'],
    ['2025-01-05', 'INVESTIGATION'],
    ['2025-01-06', 'CONSTRUCTION'],
    ['2026-12-31', 'CONSTRUCTION'],
  ])('on %s is %s: a phase in the future is planned, not current', (day, phase) => {
    expect(phaseOn(product, day)).toBe(phase);
  });

  it('is the later one in a product’s life when two begin on one day, however they are listed', () => {
    expect(
      phaseOn(dated(['CONSTRUCTION', '2025-01-06'], ['INVESTIGATION', '2025-01-06']), '2025-01-06'),
    ).toBe('CONSTRUCTION');
    expect(
      phaseOn(dated(['STOPPED', '2025-01-06'], ['TRANSFERRED', '2025-01-06']), '2025-01-06'),
    ).toBe('STOPPED');
  });

  it('is none when nothing was published', () => {
    expect(phaseOn(dated(), '2026-01-01')).toBeNull();
  });
});

describe('Who runs a product', () => {
  const product = {
    operators: [
      { operator: 'INCUBATOR', from: '2024-01-01' },
      { operator: 'SERVICE', from: '2025-01-01' },
    ],
  } as const;

  it.each([
    ['2023-12-31', 'UNKNOWN'],
    ['2024-01-01', 'INCUBATOR'],
    ['2024-12-31', 'INCUBATOR'],
    ['2025-01-01', 'SERVICE'],
  ])('on %s is %s', (day, operator) => {
    expect(operatorOn(product, day)).toBe(operator);
  });
});

describe('A product that changes department on 2026-05-01', () => {
  const on = '2026-05-01';
  const ended = { movedFrom: null, movedTo: { product: 'maritime:x', on } };
  const begun = { movedFrom: { product: 'water:x', on }, movedTo: null };

  it.each([
    ['2026-04-30', true, false],
    ['2026-05-01', false, true],
  ])('is on %s the old one’s: %s, the new one’s: %s, and so counted once', (day, old, next) => {
    expect([isAccountableOn(ended, day), isAccountableOn(begun, day)]).toEqual([old, next]);
  });
});
