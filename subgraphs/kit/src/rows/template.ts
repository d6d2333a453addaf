import type { RegisteredDepartment } from '@pilotage/schema';
import writeXlsxFile, { type Cell, type Sheet as Worksheet } from 'write-excel-file/node';
import { columnsOf } from './column.ts';
import { READ_ME } from './read-spreadsheet.ts';
import type { Sheet } from './sheet.ts';

/**
 * A workbook to fill in: a worksheet for each sheet with the names of its columns, and before them one that explains
 * every column. Filled in, it is what `readSpreadsheet` reads.
 */
export async function template(
  sheets: readonly Sheet[],
  department: RegisteredDepartment,
): Promise<Uint8Array> {
  return writeXlsxFile([readMe(sheets, department), ...sheets.map(blankSheet)]).toBuffer();
}

const NARROWEST = 12;
const WIDEST = 48;

function blankSheet(sheet: Sheet): Worksheet<never> {
  const names = columnsOf(sheet).map(({ name }) => name);
  return {
    sheet: sheet.code,
    data: [names.map(bold)],
    columns: names.map(({ length }) => ({
      width: Math.min(Math.max(length + 2, NARROWEST), WIDEST),
    })),
    stickyRowsCount: 1,
  };
}

function readMe(sheets: readonly Sheet[], { name }: RegisteredDepartment): Worksheet<never> {
  const lines = sheets.flatMap((sheet) =>
    columnsOf(sheet).map((column) => [
      sheet.code,
      column.name,
      column.isNeeded ? 'oui' : 'non',
      column.description,
    ]),
  );
  return {
    sheet: READ_ME,
    data: [
      [bold(`${name.fr} : modèle de publication`)],
      [
        'Chaque feuille de ce classeur est un genre de faits ; sa première ligne nomme les colonnes. Une ligne dit un fait d’un produit.',
      ],
      [
        'Remplissez celles qu’il vous faut, laissez les autres vides. Ne renommez ni les feuilles ni les colonnes ; collez des valeurs, sans formules.',
      ],
      [bold(`${name.en}: template of a publication`)],
      [
        'Every sheet of this workbook is a kind of fact; its first line names the columns. A row says one fact of a product.',
      ],
      [
        'Fill in those that you need, and leave the others blank. Rename neither sheets nor columns; paste values, no formulas.',
      ],
      [],
      ['feuille', 'colonne', 'obligatoire', 'description'].map(bold),
      ...lines,
    ],
    columns: [{ width: 24 }, { width: 40 }, { width: 12 }, { width: 100 }],
  };
}

function bold(value: string): Cell {
  return { value, fontWeight: 'bold' };
}
