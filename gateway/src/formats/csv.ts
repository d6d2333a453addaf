import { stringify } from 'csv-stringify/sync';
import type { Cell, Column } from './columns.ts';
import { withoutFormulas } from './formulas.ts';

/** What a file of CSV has to know of a column. */
export type CsvColumn = Pick<Column, 'name' | 'holdsObjects'>;

/**
 * A file of CSV as RFC 4180 describes it: a header, commas, CRLF, UTF-8 behind a byte order mark, without which
 * Excel reads accents wrong. An empty cell is null, `""` an empty text or list of values; where there is one column
 * alone, null is `""` too, since many readers pass over an empty line.
 */
export function csvOf(columns: readonly CsvColumn[], rows: Iterable<readonly Cell[]>): string {
  const isAlone = columns.length === 1;
  const records: (readonly (string | null)[])[] = [columns.map(({ name }) => name)];
  for (const row of rows) {
    records.push(
      columns.map(({ holdsObjects }, index) => {
        const cell = row[index] ?? null;
        if (cell === null) return isAlone ? '' : null;
        return textOf(cell, holdsObjects);
      }),
    );
  }
  return stringify(records as string[][], {
    bom: true,
    record_delimiter: '\r\n',
    quote_record_delimiter: true,
    // Of csv-stringify's own `escape_formulas` line feeds and what follows a semicolon are no concern.
    escape_formulas: false,
    // Quotes empty texts, and not what is null.
    quoted_match: /^$/,
  });
}

/** A cell in writing: numbers as in JSON, lists of values joined by bars, lists of objects as JSON. */
function textOf(cell: NonNullable<Cell>, holdsObjects: boolean): string {
  if (typeof cell === 'string') return withoutFormulas(cell);
  if (typeof cell !== 'object') return JSON.stringify(cell);
  if (holdsObjects || !Array.isArray(cell)) return withoutFormulas(JSON.stringify(cell));
  return withoutFormulas(cell.map(elementOf).join('|'));
}

/** An element of a joined list; a bar of its own has a backslash before it. */
function elementOf(value: unknown): string {
  if (value === null) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.replaceAll(/[\\|]/g, '\\$&');
}
