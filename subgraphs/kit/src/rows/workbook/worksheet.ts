import type { PackageParts } from './package-parts.ts';
import { dateText } from './serial-date.ts';
import { gatherTexts, unescaped } from './shared-texts.ts';
import type { Workbook } from './workbook.ts';
import { FAULTS, WorkbookFault } from './workbook-fault.ts';
import { type Attributes, tellMarkup } from './xml.ts';

/** What stands in a cell; a blank one is none. */
export type WorksheetCell =
  | { readonly kind: 'TEXT'; readonly text: string }
  | { readonly kind: 'NUMBER'; readonly number: number }
  /** A day, with its time where it is not midnight. */
  | { readonly kind: 'DATE'; readonly text: string }
  | { readonly kind: 'FORMULA' }
  | { readonly kind: 'ERROR'; readonly text: string };

/** A row that has any cell. */
export interface WorksheetRow {
  /** Counted from 1. */
  readonly line: number;
  /** By the place of their columns, counted from 0. */
  readonly cells: ReadonlyMap<number, WorksheetCell>;
}

const LAST_LINE = 1_048_576;
const LAST_COLUMN = 16_384;

/**
 * The rows of a worksheet as they come, in batches.
 *
 * @throws WorkbookFault where it is not whole, or is none that a spreadsheet program wrote.
 */
export async function* worksheetRows(
  parts: PackageParts,
  part: string,
  workbook: Workbook,
): AsyncIterable<readonly WorksheetRow[]> {
  let rows: WorksheetRow[] = [];
  const gathering = gatherRows(workbook, (row) => rows.push(row));
  for await (const _ of tellMarkup(parts.read(part), gathering)) {
    if (rows.length > 0) yield rows;
    rows = [];
    if (gathering.isOver()) return;
  }
}

interface BegunCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  hasFormula: boolean;
  value: string | null;
  inline: string | null;
}

function gatherRows(workbook: Workbook, told: (row: WorksheetRow) => void) {
  let line = 0;
  let column = -1;
  let cells = new Map<number, WorksheetCell>();
  let cell: BegunCell | null = null;
  let isWithin = false;
  let isValue = false;
  let hasEnded = false;
  const inline = gatherTexts('is', (text) => {
    if (cell) cell.inline = text;
  });

  function begin(attributes: Attributes): BegunCell {
    column = after(column, columnIn(attributes['r']), LAST_COLUMN - 1);
    const { t: type = 'n', s: style = '0' } = attributes;
    return { column, type, style: Number(style), hasFormula: false, value: null, inline: null };
  }

  return {
    /** Whether whatever follows is none of the rows. */
    isOver: () => hasEnded,
    open(name: string, attributes: () => Attributes) {
      if (name === 'sheetData') isWithin = true;
      if (!isWithin) return;
      if (name === 'row') {
        line = after(line, numberIn(attributes()['r']), LAST_LINE);
        column = -1;
        cells = new Map();
      } else if (name === 'c') cell = begin(attributes());
      else if (name === 'f' && cell) cell.hasFormula = true;
      else if (name === 'v' && cell) {
        isValue = true;
        cell.value = '';
      } else inline.open(name, attributes);
    },
    close(name: string) {
      if (!isWithin) return;
      if (name === 'row') {
        if (cells.size > 0) told({ line, cells });
      } else if (name === 'c' && cell) {
        const read = readCell(cell, workbook);
        if (read) cells.set(cell.column, read);
        cell = null;
      } else if (name === 'v') isValue = false;
      else if (name === 'sheetData') {
        isWithin = false;
        hasEnded = true;
      } else inline.close(name);
    },
    text(text: string) {
      if (isValue && cell?.value != null) cell.value += text;
      else inline.text(text);
    },
  };
}

/** The place that is named, or the next one; places only grow. */
function after(last: number, named: number | null, most: number): number {
  const place = named ?? last + 1;
  if (!(place > last) || !(place <= most)) throw new WorkbookFault(FAULTS.broken);
  return place;
}

function numberIn(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

const LETTERS = /^([A-Z]{1,3})\d+$/;

function columnIn(reference: string | undefined): number | null {
  if (reference === undefined) return null;
  const [, letters] = LETTERS.exec(reference) ?? [];
  if (letters === undefined) return Number.NaN;
  let count = 0;
  for (const letter of letters) count = count * 26 + letter.charCodeAt(0) - 64;
  return count - 1;
}

function readCell(cell: BegunCell, workbook: Workbook): WorksheetCell | null {
  const { type, value } = cell;
  if (cell.hasFormula) return { kind: 'FORMULA' };
  if (type === 'inlineStr') return textCell(cell.inline ?? '');
  if (value === null || value === '') return null;
  switch (type) {
    case 'n':
      return numberCell(Number(value), cell, workbook);
    case 's':
      return textCell(workbook.texts[Number(value)] ?? broken());
    case 'str':
      return textCell(unescaped(value));
    case 'b':
      return textCell(value === '1' || value === 'true' ? 'true' : 'false');
    case 'd':
      return { kind: 'DATE', text: value.replace(/T00:00:00(\.0+)?Z?$/, '') };
    case 'e':
      return { kind: 'ERROR', text: value };
    default:
      return broken();
  }
}

function textCell(text: string): WorksheetCell | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : { kind: 'TEXT', text: trimmed };
}

function numberCell(number: number, { style }: BegunCell, workbook: Workbook): WorksheetCell {
  if (Number.isNaN(number)) return broken();
  if (!workbook.dateStyles[style]) return { kind: 'NUMBER', number };
  const text = dateText(number, workbook.calendar);
  return text === null ? { kind: 'NUMBER', number } : { kind: 'DATE', text };
}

function broken(): never {
  throw new WorkbookFault(FAULTS.broken);
}

/** How a spreadsheet program names a cell, such as `B7`. */
export function cellName(column: number, line: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${line}`;
}
