import type { Label } from '@pilotage/schema';
import { CsvError, type Info, parse } from 'csv-parse';
import { CONTROL, UNSEEN } from './control-characters.ts';
import { decodedText, feed, firstLine } from './csv-text.ts';
import { delimiterOf } from './delimiter.ts';
import { LONGEST_LINE_BYTES } from './lines.ts';
import { type ReadOptions, type Row, toldValue } from './row.ts';
import { planRow, type RowPlan, readRow, sheetOf } from './row-reader.ts';
import { toldPlan } from './told-plan.ts';

const BATCH = 500;

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: Info;
}

/**
 * Reads CSV whose first line names the columns; comma, semicolon or tab between cells, as that line tells.
 *
 * With semicolons, a number may have a decimal comma. What is wrong with a row is told, and the next one is read;
 * where the file cannot be told apart any more, that is told, and reading ends.
 */
export async function* readCsv(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncIterable<readonly Row[]> {
  const text = decodedText(bytes);
  const { head, rest } = await firstLine(text);
  const delimiter = delimiterOf(head);
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    max_record_size: LONGEST_LINE_BYTES,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  });
  const feeding = feed(parser, rest);
  const table = { comma: delimiter === ';' };
  let names: readonly string[] | null = null;
  const plans = new Map<string, RowPlan | null>();
  let batch: Row[] = [];
  try {
    for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
      if (names === null) {
        names = withoutBlankEnd(record);
        const sheet = options.sheets.find(({ code }) => code === options.sheet);
        if (sheet && !names.includes('sheet')) {
          plans.set(sheet.code, toldPlan(planRow(sheet, names), options, false));
        }
        continue;
      }
      const row = rowIn(record, names, { line: lineOf(info, record), options, table, plans });
      if (row) batch.push(row);
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
    await feeding;
    if (names === null) fileFault(options, 1, 'empty', EMPTY, WITH_HEADER);
  } catch (error) {
    parser.destroy();
    await feeding.catch(() => {});
    if (error instanceof TypeError) return fileFault(options, 1, 'encoding', NOT_UTF8, AS_UTF8);
    if (!(error instanceof CsvError)) throw error;
    fileFault(options, Number(error['lines'] ?? 1), 'csv', BROKEN, QUOTES);
  } finally {
    parser.destroy();
  }
}

/** The line on which a record begins: the parser tells the one on which it ends. */
function lineOf({ lines }: Info, record: readonly string[]): number {
  return lines - record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
}

function rowIn(
  record: readonly string[],
  names: readonly string[],
  {
    line,
    options,
    table,
    plans,
  }: {
    readonly line: number;
    readonly options: ReadOptions;
    readonly table: { readonly comma: boolean };
    readonly plans: Map<string, RowPlan | null>;
  },
): Row | null {
  if (record.every((cell) => cell === '')) return null;
  const own = record[names.indexOf('sheet')];
  const code = own === undefined || own === '' ? options.sheet : own;
  const sheet = sheetOf(code, line, options);
  if (sheet === null) return null;
  const surplus = record.findIndex((cell, index) => index >= names.length && cell !== '');
  if (surplus !== -1) {
    const { code: at } = sheet;
    const value = toldValue(record[surplus]);
    options.report({ sheet: at, line, column: null, value, rule: 'cells', ...TOO_MANY });
    return null;
  }
  const isOfSeveral = own !== undefined;
  if (!plans.has(sheet.code)) {
    plans.set(sheet.code, toldPlan(planRow(sheet, names), options, isOfSeveral));
  }
  const plan = plans.get(sheet.code) ?? null;
  if (plan === null) return null;
  const stray = isOfSeveral ? strayCell(plan, record) : null;
  if (stray !== null) {
    options.report({ sheet: sheet.code, line, ...stray, rule: 'column', ...NOT_OF_SHEET });
    return null;
  }
  const control = record.findIndex((cell) => CONTROL.test(cell));
  if (control !== -1) {
    const column = names[control] ?? null;
    options.report({ sheet: sheet.code, line, column, value: null, rule: 'text', ...UNSEEN });
    return null;
  }
  const cells = record.map((cell) => (cell === '' ? null : cell));
  return readRow(plan, cells, { line, options, table });
}

/** A cell that is not blank, in a column of another sheet. */
function strayCell({ columns }: RowPlan, record: readonly string[]) {
  const index = columns.findIndex(({ target }, at) => target === null && (record[at] ?? '') !== '');
  if (index === -1) return null;
  return { column: columns[index]?.name ?? null, value: toldValue(record[index]) };
}

/** Names of columns, without the blank ones that a spreadsheet leaves at the end. */
function withoutBlankEnd(names: readonly string[]): readonly string[] {
  const last = names.findLastIndex((name) => name !== '');
  return names.slice(0, last + 1);
}

function fileFault(
  { report, sheet }: ReadOptions,
  line: number,
  rule: string,
  message: Label,
  remedy: Label,
): void {
  report({ sheet, line, column: null, value: null, rule, message, remedy });
}

const EMPTY = { fr: 'Le fichier est vide.', en: 'The file is empty.' };
const WITH_HEADER = {
  fr: 'Donnez les noms des colonnes sur la première ligne, puis une ligne par fait.',
  en: 'Give the names of the columns on the first line, then a line for each fact.',
};
const NOT_UTF8 = { fr: 'Le fichier n’est pas en UTF-8.', en: 'The file is not UTF-8.' };
const AS_UTF8 = {
  fr: 'Enregistrez-le au format « CSV UTF-8 ».',
  en: 'Save it as "CSV UTF-8".',
};
const BROKEN = {
  fr: 'À partir d’ici, le fichier n’est plus du CSV.',
  en: 'From here on the file is no CSV.',
};
const QUOTES = {
  fr: 'Fermez chaque guillemet, et doublez ceux qui sont dans une cellule.',
  en: 'Close every quote, and double those within a cell.',
};
const NOT_OF_SHEET = {
  message: {
    fr: 'Cette colonne n’est pas de la feuille que la ligne nomme.',
    en: 'This column is not of the sheet that the row names.',
  },
  remedy: { fr: 'Laissez la cellule vide.', en: 'Leave the cell blank.' },
};
const TOO_MANY = {
  message: {
    fr: 'Cette ligne a plus de cellules que la première n’a de colonnes.',
    en: 'This row has more cells than the first line has columns.',
  },
  remedy: {
    fr: 'Mettez entre guillemets une cellule qui contient le séparateur.',
    en: 'Put a cell that holds the separator in quotes.',
  },
};
