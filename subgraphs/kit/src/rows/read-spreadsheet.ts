import { CONTROL } from './control-characters.ts';
import type { ReadOptions, Row } from './row.ts';
import { planRow, type RowPlan, readRow } from './row-reader.ts';
import type { Sheet } from './sheet.ts';
import {
  type CellFault,
  errorFault,
  formulaFault,
  otherSheetFault,
  reportNoHeader,
  reportNoSheet,
  reportUnknownSheet,
  unnamedFault,
  unseenFault,
} from './spreadsheet-problems.ts';
import type { Target } from './target.ts';
import {
  cellName,
  gathered,
  partsOf,
  readWorkbook,
  WorkbookFault,
  type WorksheetCell,
  type WorksheetRow,
  worksheetRows,
} from './workbook/index.ts';

/** The worksheet of a template that explains the others. */
export const READ_ME = 'LISEZ-MOI';

/**
 * Reads a workbook (.xlsx) whose worksheets are named by the codes of sheets, each with the names of its columns on
 * its first line.
 *
 * Days are told as YYYY-MM-DD, and in a column `month` as YYYY-MM. What is wrong with a row is told, and the next one
 * is read; where the workbook cannot be read any more, that is told, and reading ends. The workbook is held packed
 * while its worksheets are read one after another, a piece at a time.
 */
export async function* readSpreadsheet(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncIterable<readonly Row[]> {
  try {
    const parts = await partsOf(await gathered(bytes));
    const workbook = await readWorkbook(parts);
    let isKnown = false;
    for (const { name, part } of workbook.worksheets) {
      if (name === READ_ME) continue;
      const sheet = options.sheets.find(({ code }) => code === name);
      if (sheet === undefined) {
        reportUnknownSheet(name, options);
        continue;
      }
      isKnown = true;
      yield* rowsOf(sheet, worksheetRows(parts, part, workbook), options);
    }
    if (!isKnown) reportNoSheet(options);
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    options.report({ sheet: null, line: 1, column: null, value: null, ...error.fault });
  }
}

async function* rowsOf(
  sheet: Sheet,
  batches: AsyncIterable<readonly WorksheetRow[]>,
  options: ReadOptions,
): AsyncIterable<readonly Row[]> {
  let header: Header | null = null;
  for await (const batch of batches) {
    const rows: Row[] = [];
    for (const row of batch) {
      if (header === null) {
        if (row.line !== 1) return reportNoHeader(sheet.code, options);
        header = headerOf(sheet, row);
        continue;
      }
      const read = rowIn(row, header, options);
      if (read) rows.push(read);
    }
    if (rows.length > 0) yield rows;
  }
}

/** The columns that have a name, and how their rows are read. */
interface Header {
  readonly plan: RowPlan;
  /** The place of each planned column in the worksheet. */
  readonly places: readonly number[];
  readonly named: ReadonlySet<number>;
}

function headerOf(sheet: Sheet, { cells }: WorksheetRow): Header {
  const places = [...cells.keys()];
  const names = [...cells.values()].map((cell) => textOf(cell) ?? '');
  return { plan: planRow(sheet, names), places, named: new Set(places) };
}

function rowIn(
  { line, cells }: WorksheetRow,
  { plan, places, named }: Header,
  options: ReadOptions,
): Row | null {
  const sheet = plan.sheet.code;
  let isFaulty = false;
  const tell = (column: string | null, fault: CellFault): null => {
    isFaulty = true;
    options.report({ sheet, line, column, ...fault });
    return null;
  };
  for (const [place, cell] of cells) {
    if (named.has(place)) continue;
    const name = cellName(place, line);
    tell(null, faultOf(cell, name) ?? unnamedFault(name, textOf(cell)));
  }
  const values = plan.columns.map(({ name, target }, index) => {
    const place = places[index] ?? 0;
    const cell = cells.get(place);
    if (cell === undefined) return null;
    const fault = faultOf(cell, cellName(place, line));
    if (fault) return tell(name, fault);
    const value = valueIn(cell, name, target);
    const isElsewhere = target?.to === 'sheet' && value !== sheet;
    return isElsewhere ? tell(name, otherSheetFault(sheet, value)) : value;
  });
  const row = readRow(plan, values, { line, options, table: { comma: true } });
  return isFaulty ? null : row;
}

/** What is wrong with a cell wherever it stands. */
function faultOf(cell: WorksheetCell, name: string): CellFault | null {
  if (cell.kind === 'FORMULA') return formulaFault(name);
  if (cell.kind === 'ERROR') return errorFault(name, cell.text);
  return cell.kind === 'TEXT' && CONTROL.test(cell.text) ? unseenFault() : null;
}

/** What a cell holds, as its column wants it: a number only where one is wanted. */
function valueIn(
  cell: WorksheetCell,
  column: string,
  target: Target | null,
): string | number | null {
  if (cell.kind === 'NUMBER' && wantsNumber(target)) return cell.number;
  if (cell.kind === 'DATE' && column === 'month') return cell.text.slice(0, 'YYYY-MM'.length);
  return textOf(cell);
}

function wantsNumber(target: Target | null): boolean {
  if (target?.to === 'value') return true;
  return (
    target?.to === 'field' && (target.cell.kind === 'NUMBER' || target.cell.kind === 'QUANTITY')
  );
}

function textOf(cell: WorksheetCell): string | null {
  if (cell.kind === 'NUMBER') return String(cell.number);
  return cell.kind === 'FORMULA' ? null : cell.text;
}
