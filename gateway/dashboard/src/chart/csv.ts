import type { Lang } from '../view.ts';
import type { Cell, ChartTable } from './chart.tsx';

/** So that Excel reads accents right. */
const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet would take for a formula, blank and invisible characters and quotes before it included. */
const FORMULA = /^[\s"\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * A chart's table as CSV, in the form that the language's spreadsheets read: in French semicolons and decimal commas, in
 * English commas and decimal points. No cell is ever a formula.
 */
export function csvOf({ columns, rows }: ChartTable, lang: Lang): string {
  const [separator, decimal] = lang === 'fr' ? [';', ','] : [',', '.'];
  const quoted = (cell: string | number | null): string => {
    if (cell === null) return '';
    if (typeof cell === 'number') return String(cell).replace('.', decimal);
    const safe = FORMULA.test(cell) ? `'${cell}` : cell;
    return /[;,"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = [columns.map(({ label }) => label), ...rows.map((row) => row.map(rawOf))];
  return `${BYTE_ORDER_MARK}${lines.map((line) => line.map(quoted).join(separator)).join('\r\n')}\r\n`;
}

function rawOf(cell: Cell): string | number | null {
  return typeof cell === 'object' && cell !== null ? cell.raw : cell;
}

/** Has the browser keep a text as a file. */
export function download(name: string, text: string): void {
  keep(name, new Blob([text], { type: 'text/csv;charset=utf-8' }));
}

/** Has the browser keep a file. */
export function keep(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
