import type { Cell, ChartTable } from './chart.tsx';

/** So that Excel reads accents right. */
const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet would take for a formula, blank and invisible characters and quotes before it included. */
const FORMULA = /^[\s"\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** A chart's table as CSV: separated by semicolons, as French spreadsheets expect; no cell is ever a formula. */
export function csvOf({ columns, rows }: ChartTable): string {
  const lines = [columns.map(({ label }) => label), ...rows.map((row) => row.map(rawOf))];
  return `${BYTE_ORDER_MARK}${lines.map((line) => line.map(quoted).join(';')).join('\r\n')}\r\n`;
}

function rawOf(cell: Cell): string | number | null {
  return typeof cell === 'object' && cell !== null ? cell.raw : cell;
}

function quoted(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
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
