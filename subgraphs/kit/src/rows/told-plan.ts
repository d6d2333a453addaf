import { columnsOf } from './column.ts';
import { type ReadOptions, toldValue } from './row.ts';
import type { RowPlan } from './row-reader.ts';
import { targetOf } from './target.ts';

/**
 * The plan by which rows are looked at, after what is wrong with the columns of their sheet is told, once; `null` where
 * they lack one that every row needs. A column that is another sheet's is wrong only where rows are of one sheet.
 */
export function toldPlan(
  plan: RowPlan,
  { report, sheets }: ReadOptions,
  isOfSeveral: boolean,
): RowPlan | null {
  const { sheet, columns } = plan;
  const isKnown = (name: string) => sheets.some((other) => 'to' in targetOf(other, name));
  const told = plan.faults.filter(
    ({ column, rule }) => !(isOfSeveral && rule === 'column' && isKnown(column)),
  );
  for (const { column, at: _at, value, ...fault } of told) {
    report({ sheet: sheet.code, line: 1, column, value: toldValue(value), ...fault });
  }
  const names = new Set(columns.map(({ name }) => name));
  const lacking = columnsOf(sheet).filter(({ name, isNeeded }) => isNeeded && !names.has(name));
  const isOptional = ({ name }: { readonly name: string }) =>
    name === 'product' && !PRODUCT_NEEDED.includes(sheet.code);
  const missing = lacking.filter((column) => !isOptional(column));
  for (const { name } of missing) {
    report({
      sheet: sheet.code,
      line: 1,
      column: name,
      value: null,
      rule: 'column',
      ...lacks(name),
    });
  }
  return missing.length > 0 ? null : { ...plan, faults: [] };
}

/** The sheets whose every row is about a product. */
const PRODUCT_NEEDED = ['products', 'phases', 'operators', 'milestones', 'measurements'];

const lacks = (name: string) => ({
  message: { fr: `La colonne « ${name} » manque.`, en: `The column "${name}" is missing.` },
  remedy: {
    fr: 'Ajoutez-la : aucune ligne n’a été regardée sans elle.',
    en: 'Add it: no row was looked at without it.',
  },
});
