import { stringify } from 'csv-stringify/sync';
import type { Cell } from './columns.ts';
import { withoutFormulas } from './formulas.ts';

/**
 * A file of CSV as RFC 4180 describes it: a header, commas, CRLF, UTF-8 behind a byte order mark, without which
 * Excel reads accents wrong. An empty cell is null, `""` an empty text or list; where there is one column alone,
 * null is `""` too, since many readers pass over an empty line.
 */
export function csvOf(names: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const isAlone = names.length === 1;
  const records: (readonly (string | null)[])[] = [names];
  for (const row of rows) records.push(row.map((cell) => textOf(cell) ?? (isAlone ? '' : null)));
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

/** A cell in writing: numbers as in JSON, lists of values joined by bars, whatever else as JSON. */
function textOf(cell: Cell): string | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'string') return withoutFormulas(cell);
  if (typeof cell !== 'object') return JSON.stringify(cell);
  if (!Array.isArray(cell) || cell.some(isObject)) return withoutFormulas(JSON.stringify(cell));
  return withoutFormulas(cell.map(elementOf).join('|'));
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null;

/** An element of a joined list; a bar of its own has a backslash before it. */
function elementOf(value: unknown): string {
  if (value === null) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.replaceAll(/[\\|]/g, '\\$&');
}
