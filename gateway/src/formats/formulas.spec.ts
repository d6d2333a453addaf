import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withFormulas, withoutFormulas } from './formulas.ts';

/** Texts made of what a formula is made of, of what cuts cells, and of anything else. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', "'", '"', ';', ',', '|'),
      fc.constantFrom('\t', '\r', '\n', ' ', '\u00a0', '\ufeff', '\u200b', '\u0001'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('A text in a spreadsheet', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+33 1 23', "'+33 1 23"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['\n=1', "'\n'=1"],
    ['＝1', "'＝1"],
    ['  =1', "'  =1"],
    ['\ufeff=1', "'\ufeff=1"],
    ['a;=1', "a;'=1"],
    ["'=1", "''=1"],
  ])('%j is no formula: %j', (text, harmless) => {
    expect(withoutFormulas(text)).toBe(harmless);
  });

  it.each(['', 'a=b', 'Délai – 3 jours', "l'eau", 'a; b', '1-2', 'a\nb'])(
    '%j stays as it is',
    (text) => {
      expect(withoutFormulas(text)).toBe(text);
    },
  );

  it('begins nowhere like a formula, whichever way its cells are cut', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const cell of withoutFormulas(text).split(/[;\t\r\n]/)) {
          expect(cell).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('can be given back as it was', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(withFormulas(withoutFormulas(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});
