import { type Label, type MetricValue, suggestion } from '@pilotage/schema';
import { type Cell, type CellFields, NUMBER, TEXT } from '../facts/cell.ts';
import { columnsOf } from './column.ts';
import type { Sheet } from './sheet.ts';

/** Where what stands in a column goes. */
export type Target =
  | { readonly to: 'product' | 'knownAt' | 'sheet' }
  /** A value of a measurement. */
  | { readonly to: 'value'; readonly code: string; readonly unit: string | undefined }
  /** A field of the input; `unit` where it is a quantity. */
  | {
      readonly to: 'field';
      readonly path: readonly (string | number)[];
      readonly cell: Cell;
      readonly unit: string | undefined;
    };

const needed = (cell: Cell) => ({ cell, description: '', isNeeded: true });

/** The values of a measurement as the graph's input nests them. */
const NESTED_VALUES: Cell = {
  kind: 'RECORDS',
  fields: { code: needed(TEXT), value: needed(NUMBER), unit: needed(TEXT) },
  most: 100,
};

const NAME = /^(.*?)(?: *\(([^()]*)\))?$/s;

/** Where a column of a sheet goes, by its name; what is wrong with the name where there is none of it. */
export function targetOf(sheet: Sheet, name: string): Target | Label {
  if (name === 'product' || name === 'knownAt' || name === 'sheet') return { to: name };
  const [, base = '', unit] = NAME.exec(name) ?? [];
  const value = sheet.values.find(({ code }) => code === base);
  if (value) return unit === undefined ? withUnit(value) : { to: 'value', code: base, unit };
  const path = pathIn(base);
  const isNested = sheet.values.length > 0 && name === 'values';
  const cell = isNested ? NESTED_VALUES : path && cellAt(sheet.fields, path);
  if (path && cell && (unit === undefined || cell.kind === 'QUANTITY')) {
    return { to: 'field', path, cell, unit };
  }
  return suggestion(
    name,
    columnsOf(sheet).map((column) => column.name),
  );
}

function withUnit({ code, unit }: MetricValue): Label {
  const name = `${code} (${unit.code})`;
  return {
    fr: `Dites l’unité dans le nom de la colonne : « ${name} ».`,
    en: `Say the unit in the name of the column: "${name}".`,
  };
}

const STEP = /^(?:\.?([A-Za-z_$][\w$]*)|\[(\d{1,4})\])/;

/** The steps of a path such as `keyResults[0].code`; `null` where it is none. */
function pathIn(text: string): readonly (string | number)[] | null {
  const steps: (string | number)[] = [];
  let rest = text;
  while (rest !== '') {
    const [all, name, index] = STEP.exec(rest) ?? [];
    if (all === undefined) return null;
    steps.push(index === undefined ? (name ?? '') : Number(index));
    rest = rest.slice(all.length);
  }
  return steps.length === 0 ? null : steps;
}

function cellAt(fields: CellFields, [name, ...rest]: readonly (string | number)[]): Cell | null {
  if (typeof name !== 'string' || !Object.hasOwn(fields, name)) return null;
  const cell = fields[name]?.cell ?? null;
  if (rest.length === 0 || cell === null) return cell;
  if (cell.kind === 'RECORD') return cellAt(cell.fields, rest);
  const [index, ...within] = rest;
  if (cell.kind !== 'RECORDS' || typeof index !== 'number' || index >= cell.most) return null;
  return within.length === 0
    ? { kind: 'RECORD', fields: cell.fields }
    : cellAt(cell.fields, within);
}
