import { describe, expect, it } from 'vitest';
import type { Lang } from '../view.ts';
import type { Cell } from './chart.tsx';
import { csvOf } from './csv.ts';

/** The lines of a table of one row, without the byte order mark. */
const rowOf = (...cells: Cell[]) => rowIn('fr', ...cells);

const rowIn = (lang: Lang, ...cells: Cell[]) =>
  csvOf({ columns: cells.map((_, index) => ({ label: `c${index}` })), rows: [cells] }, lang)
    .slice(1)
    .split('\r\n')[1];

describe('A chart’s table as CSV', () => {
  it('begins with a byte order mark, so that Excel reads accents right', () => {
    expect(csvOf({ columns: [{ label: 'Période' }], rows: [['été']] }, 'fr')).toBe(
      '\ufeffPériode\r\nété\r\n',
    );
  });

  it('parts cells with semicolons, and quotes what would break a cell', () => {
    expect(rowOf('a', 'b;c', 'say "yes"', 'two\nlines')).toBe('a;"b;c";"say ""yes""";"two\nlines"');
  });

  it('takes the value of a machine where a cell is read as a text, and leaves out what there is not', () => {
    expect(rowOf({ text: '30 %', raw: 0.3 }, { text: '—', raw: null }, null, -4)).toBe('0,3;;;-4');
  });

  it('is what English spreadsheets read on the English page: commas, and decimal points', () => {
    expect(rowIn('en', 'a,b', 0.3, 'c;d')).toBe('"a,b",0.3,"c;d"');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+33', "'+33"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', "'  =1"],
    ['\u200b=1', "'\u200b=1"],
    ['＝1', "'＝1"],
    ['\tx', "'\tx"],
    ['a=1', 'a=1'],
    ['eau - mer', 'eau - mer'],
  ])('has no cell that a spreadsheet would take for a formula: %j', (text, written) => {
    expect(rowOf(text)).toBe(written);
  });
});
