import { suggestion } from '@pilotage/schema';
import { type Fault, jsonValue, textValue } from './cell-value.ts';
import { type ReadOptions, type Row, toldValue } from './row.ts';
import type { Sheet } from './sheet.ts';
import { type Target, targetOf } from './target.ts';

/** A column of a file, and where it goes; `null` where it is told to be none of its sheet. */
interface PlannedColumn {
  readonly name: string;
  readonly target: Target | null;
  /** The path of the input at which it stands, as text. */
  readonly path: string;
}

/** How the rows of one sheet with the same columns in the same order are read. */
export interface RowPlan {
  readonly sheet: Sheet;
  readonly columns: readonly PlannedColumn[];
  /** Told of every row: a column that is none, or two that are the same. */
  readonly faults: readonly (Fault & { readonly column: string })[];
}

/** Plans how rows of a sheet are read, by the names of their columns. */
export function planRow(sheet: Sheet, names: readonly string[]): RowPlan {
  const faulty = unreadable(names);
  if (faulty) return { sheet, columns: [], faults: [faulty] };
  const faults: (Fault & { readonly column: string })[] = [];
  const seen = new Set<string>();
  const columns = names.map((name): PlannedColumn => {
    if (seen.has(name)) faults.push(twice(name));
    seen.add(name);
    const target = targetOf(sheet, name);
    if ('to' in target) return { name, target, path: pathText(target) };
    faults.push({
      column: name,
      at: '',
      value: name,
      rule: 'column',
      message: {
        fr: `La feuille ${sheet.code} n’a pas de colonne « ${name} ».`,
        en: `The sheet ${sheet.code} has no column "${name}".`,
      },
      remedy: target,
    });
    return { name, target: null, path: '' };
  });
  return { sheet, columns, faults };
}

/** No sheet has nearly so many columns, nor any so long a name. */
const MOST_COLUMNS = 1000;
const LONGEST_NAME = 200;

/** What keeps names from being looked at one by one. */
function unreadable(names: readonly string[]): RowPlan['faults'][number] | null {
  const long = names.find((name) => name.length > LONGEST_NAME);
  if (names.length <= MOST_COLUMNS && long === undefined) return null;
  return {
    column: long?.slice(0, LONGEST_NAME) ?? '',
    at: '',
    value: long ?? names.length,
    rule: 'column',
    message: {
      fr: `Il y a plus de ${MOST_COLUMNS} colonnes, ou l’une a un nom de plus de ${LONGEST_NAME} caractères.`,
      en: `There are more than ${MOST_COLUMNS} columns, or one has a name of more than ${LONGEST_NAME} characters.`,
    },
    remedy: {
      fr: 'Donnez les colonnes du modèle de la direction.',
      en: "Give the columns of the department's template.",
    },
  };
}

/** How the cells of a row are read. */
export interface CellReading {
  readonly line: number;
  readonly options: ReadOptions;
  /** Whether cells are texts of a table, with a decimal comma or without, and not values of JSON. */
  readonly table: { readonly comma: boolean } | null;
}

/** A row by its plan; `null` after telling what is wrong with it. A cell that is `undefined` or `null` is blank. */
export function readRow(
  plan: RowPlan,
  cells: readonly unknown[],
  { line, options, table }: CellReading,
): Row | null {
  const { sheet, columns } = plan;
  let isFaulty = plan.faults.length > 0;
  const tell = (column: string, { at, value, ...fault }: Fault) => {
    isFaulty = true;
    const told = { sheet: sheet.code, line, column: `${column}${at}`, value: toldValue(value) };
    options.report({ ...told, ...fault });
  };
  for (const { column, ...fault } of plan.faults) tell(column, fault);
  const input: Record<string, unknown> = {};
  const values: { code: string; value: number; unit: string | undefined }[] = [];
  const valueColumns: string[] = [];
  let product: string | null = null;
  let knownAt: string | null = null;
  for (let index = 0; index < columns.length; index += 1) {
    const cell = cells[index];
    const column = columns[index];
    if (cell === undefined || cell === null || !column?.target) continue;
    const { name, target } = column;
    const told = (fault: Fault) => tell(name, fault);
    if (target.to === 'value') {
      const value = valueIn(NUMBER_TARGET, cell, { told, table });
      if (typeof value !== 'number') continue;
      values.push({ code: target.code, value, unit: target.unit });
      valueColumns.push(name);
    } else if (target.to === 'field') {
      const value = valueIn(target, cell, { told, table });
      if (value !== undefined) put(input, target.path, value);
    } else {
      const text = valueIn(TEXT_TARGET, cell, { told, table });
      if (typeof text !== 'string') continue;
      if (target.to === 'product') product = text;
      if (target.to === 'knownAt') knownAt = text;
    }
  }
  if (sheet.values.length > 0 && (values.length > 0 || !('values' in input))) {
    input['values'] = values;
  }
  if (isFaulty) return null;
  return {
    sheet,
    line,
    product,
    knownAt,
    input,
    columnOf: (path) => columnAt(columns, valueColumns, path),
  };
}

const NUMBER_TARGET = { cell: { kind: 'NUMBER' }, unit: undefined } as const;
const TEXT_TARGET = { cell: { kind: 'TEXT' }, unit: undefined } as const;

function valueIn(
  target: Pick<Extract<Target, { readonly to: 'field' }>, 'cell' | 'unit'>,
  cell: unknown,
  { told, table }: { readonly told: (fault: Fault) => void; readonly table: CellReading['table'] },
): unknown {
  if (table === null || typeof cell !== 'string') {
    return jsonValue(target.cell, target.unit, cell, told);
  }
  return textValue(target, cell, { tell: told, comma: table.comma });
}

/** Puts a value into an input where a path leads, making what lies on the way. */
function put(
  input: Record<string, unknown>,
  path: readonly (string | number)[],
  value: unknown,
): void {
  let at = input as Record<string | number, unknown>;
  for (const [depth, step] of path.entries()) {
    const next = path[depth + 1];
    if (next === undefined) at[step] = value;
    else {
      at[step] ??= typeof next === 'number' ? [] : {};
      at = at[step] as Record<string | number, unknown>;
    }
  }
}

function pathText(target: Target): string {
  if (target.to !== 'field') return target.to;
  return target.path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`,
    )
    .join('');
}

const VALUE = /^values\[(\d+)\]/;

/** The column whose path a path begins with, the longest of them; where none does, the path's own beginning. */
function columnAt(
  columns: readonly PlannedColumn[],
  valueColumns: readonly string[],
  path: string,
): string {
  const value = VALUE.exec(path)?.[1];
  if (value !== undefined && valueColumns.length > 0) return valueColumns[Number(value)] ?? '';
  let found: PlannedColumn | null = null;
  for (const column of columns) {
    const isWithin =
      path === column.path ||
      (path.startsWith(column.path) && /^[.[]/.test(path.slice(column.path.length)));
    if (isWithin && column.path.length > (found?.path.length ?? 0)) found = column;
  }
  if (found === null) return path === 'values' ? '' : path;
  const rest = path.slice(found.path.length);
  return /^(\.value|\.unit)?$/.test(rest) ? found.name : `${found.name}${rest}`;
}

function twice(name: string): Fault & { readonly column: string } {
  return {
    column: name,
    at: '',
    value: name,
    rule: 'stated-once',
    message: {
      fr: `La colonne « ${name} » est donnée deux fois.`,
      en: `The column "${name}" is given twice.`,
    },
    remedy: { fr: 'Gardez-en une.', en: 'Keep one of them.' },
  };
}

/** The sheet of a code; `null` after telling that there is none. */
export function sheetOf(code: string | null, line: number, options: ReadOptions): Sheet | null {
  const { sheets, report } = options;
  const sheet = sheets.find((one) => one.code === code);
  if (sheet) return sheet;
  const codes = sheets.map((one) => one.code);
  report({
    sheet: null,
    line,
    column: 'sheet',
    value: toldValue(code),
    rule: 'sheet',
    message:
      code === null
        ? {
            fr: 'Rien ne dit de quelle feuille est cette ligne.',
            en: 'Nothing says of which sheet this row is.',
          }
        : { fr: `Il n’y a pas de feuille « ${code} ».`, en: `There is no sheet "${code}".` },
    remedy: suggestion(code ?? '', codes),
  });
  return null;
}
