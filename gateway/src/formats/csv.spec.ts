import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvColumn, csvOf } from './csv.ts';
import { withFormulas } from './formulas.ts';

const MARK = '\ufeff';

const named = (...names: readonly string[]): readonly CsvColumn[] =>
  names.map((name) => ({ name, holdsObjects: name === 'objects' }));

describe('A file of CSV', () => {
  it('has a header, commas, CRLF and a byte order mark', () => {
    expect(csvOf(named('code', 'figure.value'), [['eau', 0.5]])).toBe(
      `${MARK}code,figure.value\r\neau,0.5\r\n`,
    );
  });

  it('is its header where there is no row', () => {
    expect(csvOf(named('code', 'name'), [])).toBe(`${MARK}code,name\r\n`);
  });

  it.each([
    ['a text', 'Été', 'Été'],
    ['a comma', 'a,b', '"a,b"'],
    ['a quote', 'a "b"', '"a ""b"""'],
    ['a broken line', 'a\nb', '"a\nb"'],
    ['a negative number', -1.5, '-1.5'],
    ['a zero', 0, '0'],
    ['a great number', 1e21, '1e+21'],
    ['true', true, 'true'],
    ['false', false, 'false'],
    ['null', null, ''],
    ['an empty text', '', '""'],
    ['a formula', '=1+1', "'=1+1"],
    ['a list', ['dgitm', 'deb'], 'dgitm|deb'],
    ['an empty list', [], '""'],
    ['a list with bars', ['a|b', 'c\\d', null, 2], 'a\\|b|c\\\\d||2'],
    ['a list that would be a formula', ['-1', 'a'], "'-1|a"],
  ])('writes %s', (_, cell, written) => {
    expect(csvOf(named('a', 'b'), [[1, cell]])).toBe(`${MARK}a,b\r\n1,${written}\r\n`);
  });

  it.each([
    ['some', [{ code: 'A', value: 0 }], '"[{""code"":""A"",""value"":0}]"'],
    ['none', [], '[]'],
    ['null', null, ''],
  ])('writes a list of objects as JSON: %s', (_, cell, written) => {
    expect(csvOf(named('a', 'objects'), [[1, cell]])).toBe(`${MARK}a,objects\r\n1,${written}\r\n`);
  });

  it('writes a row of one null so that no reader passes over it', () => {
    expect(csvOf(named('a'), [[null]])).toBe(`${MARK}a\r\n""\r\n`);
  });

  it('reads back as what was written', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[=+\-@',;"\t\r\n a]{0,8}$/),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }), (rows) => {
        const csv = csvOf(named('a', 'b', 'c'), rows);
        const read: readonly (readonly string[])[] = parse(csv, { bom: true });
        expect(read).toEqual([
          ['a', 'b', 'c'],
          ...rows.map((row) =>
            row.map((one) =>
              typeof one === 'string' ? expect.anything() : one === null ? '' : JSON.stringify(one),
            ),
          ),
        ]);
        const texts = rows.map((row) => row.map((one) => (typeof one === 'string' ? one : null)));
        texts.forEach((row, index) => {
          row.forEach((text, at) => {
            if (text !== null) expect(withFormulas(read[index + 1]?.[at] ?? '?')).toBe(text);
          });
        });
      }),
      { numRuns: 500 },
    );
  });

  it('has no cell that a spreadsheet takes for a formula, but numbers', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[=+\-@＝＋－＠',;"\t\r\n 1a]{0,10}$/), (text) => {
        const [, [cell = ''] = []]: string[][] = parse(csvOf(named('a', 'b'), [[text, -1]]), {
          bom: true,
        });
        expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
      { numRuns: 2000 },
    );
  });

  it('is safer than csv-stringify’s own escape_formulas, which lets these through', () => {
    for (const text of ['\n=1', ' =1', 'a;=1']) {
      expect(stringify([[text]], { escape_formulas: true })).not.toContain("'");
      expect(csvOf(named('a', 'b'), [[text, 1]])).toContain("'");
    }
  });
});
