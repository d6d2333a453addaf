import { describe, expect, it } from 'vitest';
import { dayText, momentText, periodText } from './days.ts';
import { differenceText, numberText, shareText, valueText } from './values.ts';

describe('A value as it is read', () => {
  it('is a dash where there is none, and never 0', () => {
    expect(valueText(null, 'RATIO', 'fr')).toBe('—');
    expect(valueText(undefined, 'PRODUCTS', 'en')).toBe('—');
    expect(valueText(0, 'RATIO', 'fr')).toBe('0\u00a0%');
  });

  it('is written as each language writes numbers', () => {
    expect(numberText(1234567, 'fr')).toBe('1\u202f234\u202f567');
    expect(numberText(1234567, 'en')).toBe('1,234,567');
    expect(numberText(12.34, 'fr')).toBe('12,3');
    expect(shareText(0.3001, 'fr')).toBe('30\u00a0%');
    expect(shareText(0.3019, 'en')).toBe('30.2%');
  });

  it('has its unit, which is singular below two in French and for one alone in English', () => {
    expect(valueText(1.5, 'DAYS', 'fr')).toBe('1,5\u00a0jour');
    expect(valueText(2, 'DAYS', 'fr')).toBe('2\u00a0jours');
    expect(valueText(1.5, 'DAYS', 'en')).toBe('1.5\u00a0days');
    expect(valueText(1, 'DAYS', 'en')).toBe('1\u00a0day');
  });

  it('differs with a sign, shares by points', () => {
    expect(differenceText(0.051, 'RATIO', 'fr')).toBe('+5,1\u00a0pts');
    expect(differenceText(-0.02, 'RATIO', 'en')).toBe('\u22122\u00a0pp');
    expect(differenceText(0, 'PRODUCTS', 'fr')).toBe('0\u00a0produit');
  });
});

describe('A time as it is read', () => {
  it('is a day wherever it is read, and a moment in Paris', () => {
    expect(dayText('2026-05-31', 'fr')).toBe('31 mai 2026');
    expect(momentText('2026-11-01T22:59:59.999Z', 'fr')).toBe('1er novembre 2026 à 23:59');
  });

  it('is a period in words', () => {
    expect(periodText('2026-05', 'fr')).toBe('mai 2026');
    expect(periodText('2026-Q3', 'fr')).toBe('3ᵉ trimestre 2026');
    expect(periodText('2026-Q3', 'en')).toBe('Q3 2026');
    expect(periodText('2026', 'fr')).toBe('2026');
  });
});
