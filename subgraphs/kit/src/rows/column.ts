import type { Cell, CellField, CellFields } from '../facts/cell.ts';
import type { Sheet } from './sheet.ts';

/** One column of a sheet. */
export interface Column {
  /** Such as `month`, `ACTIVE_USERS (USERS)`, `keyResults[0].code`. */
  readonly name: string;
  readonly description: string;
  readonly isNeeded: boolean;
}

/** The columns that every sheet begins with. */
const ABOUT: Readonly<Record<'product' | 'knownAt', Column>> = {
  product: { name: 'product', description: 'Slug of the product.', isNeeded: true },
  knownAt: {
    name: 'knownAt',
    description:
      'From when this was known, for the history of a source: a day or an instant; blank: from its publication.',
    isNeeded: false,
  },
};

/** Of a list of records, for how many a template has columns; a file may have more. */
const SHOWN_RECORDS = 3;

/** The columns of a sheet, as its template shows them. */
export function columnsOf({ fields, values }: Sheet): readonly Column[] {
  return [
    ABOUT.product,
    ...columnsIn(fields, ''),
    ...values.map(({ code, unit, meaning }) => ({
      name: `${code} (${unit.code})`,
      description: meaning,
      isNeeded: false,
    })),
    ABOUT.knownAt,
  ];
}

function columnsIn(fields: CellFields, prefix: string): readonly Column[] {
  return Object.entries(fields).flatMap(([name, field]) => columnsFor(`${prefix}${name}`, field));
}

function columnsFor(name: string, { cell, description, isNeeded }: CellField): readonly Column[] {
  if (cell.kind === 'RECORD') return optional(columnsIn(cell.fields, `${name}.`));
  if (cell.kind === 'RECORDS') {
    return Array.from({ length: Math.min(cell.most, SHOWN_RECORDS) }, (_, index) =>
      optional(columnsIn(cell.fields, `${name}[${index}].`)),
    ).flat();
  }
  return [{ name: withUnit(name, cell), description, isNeeded }];
}

function withUnit(name: string, cell: Cell): string {
  return cell.kind === 'QUANTITY' ? `${name} (${cell.unit})` : name;
}

function optional(columns: readonly Column[]): readonly Column[] {
  return columns.map((column) => ({ ...column, isNeeded: false }));
}
