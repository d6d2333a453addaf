import { type Label, suggestion } from '@pilotage/schema';
import { UNSEEN } from './control-characters.ts';
import { type ReadOptions, toldValue } from './row.ts';

/** Where in a workbook something is wrong. */
export interface CellPlace {
  readonly sheet: string;
  readonly line: number;
  readonly column: string | null;
}

/** What is wrong with a cell, whatever its column. */
export interface CellFault {
  readonly value: unknown;
  readonly rule: string;
  readonly message: Label;
  readonly remedy: Label;
}

const PASTE: Label = {
  fr: 'Copiez la cellule, puis collez-la au même endroit avec « Collage spécial », « Valeurs ».',
  en: 'Copy the cell, then paste the value over it with "Paste special", "Values".',
};

/** A cell that is calculated; what it shows may not be what is stored. */
export function formulaFault(cell: string): CellFault {
  return {
    value: cell,
    rule: 'formula',
    message: {
      fr: `La cellule ${cell} contient une formule.`,
      en: `The cell ${cell} holds a formula.`,
    },
    remedy: PASTE,
  };
}

/** A cell that shows an error such as #N/A. */
export function errorFault(cell: string, text: string): CellFault {
  const shown = String(toldValue(text));
  return {
    value: shown,
    rule: 'formula',
    message: {
      fr: `La cellule ${cell} contient l’erreur ${shown}.`,
      en: `The cell ${cell} holds the error ${shown}.`,
    },
    remedy: {
      fr: 'Collez-y la valeur, ou laissez la cellule vide.',
      en: 'Paste the value there, or leave the cell blank.',
    },
  };
}

/** A cell that holds a character nobody sees. */
export function unseenFault(): CellFault {
  return { value: null, rule: 'text', ...UNSEEN };
}

/** A cell below a blank header. */
export function unnamedFault(cell: string, value: unknown): CellFault {
  return {
    value: toldValue(value),
    rule: 'cells',
    message: {
      fr: `La cellule ${cell} est dans une colonne sans nom.`,
      en: `The cell ${cell} is in a column without a name.`,
    },
    remedy: {
      fr: 'Nommez la colonne sur la première ligne, ou videz la cellule.',
      en: 'Name the column on the first line, or clear the cell.',
    },
  };
}

/** A row that says it is of another sheet than the worksheet it stands in. */
export function otherSheetFault(worksheet: string, value: unknown): CellFault {
  return {
    value: toldValue(value),
    rule: 'sheet',
    message: {
      fr: `Cette ligne n’est pas de la feuille ${worksheet}.`,
      en: `This row is not of the sheet ${worksheet}.`,
    },
    remedy: {
      fr: 'Déplacez-la dans sa feuille, ou enlevez la colonne sheet.',
      en: 'Move it to its sheet, or take the column sheet out.',
    },
  };
}

/** Tells of rows below a first line that names no columns. */
export function reportNoHeader(sheet: string, { report }: ReadOptions): void {
  report({
    sheet,
    line: 1,
    column: null,
    value: null,
    rule: 'header',
    message: {
      fr: 'La première ligne de la feuille est vide.',
      en: 'The first line of the sheet is blank.',
    },
    remedy: {
      fr: 'Donnez-y les noms des colonnes, comme dans le modèle.',
      en: 'Give the names of the columns there, as the template does.',
    },
  });
}

/** Tells of a worksheet whose name is not that of a sheet. */
export function reportUnknownSheet(name: string, { sheets, report }: ReadOptions): void {
  const shown = String(toldValue(name));
  report({
    sheet: null,
    line: 1,
    column: null,
    value: shown,
    rule: 'sheet',
    message: { fr: `Il n’y a pas de feuille « ${shown} ».`, en: `There is no sheet "${shown}".` },
    remedy: suggestion(
      shown,
      sheets.map(({ code }) => code),
    ),
  });
}

/** Tells that nothing in a workbook is published, however its worksheets are named. */
export function reportNoSheet({ sheets, report }: ReadOptions): void {
  const codes = sheets.map(({ code }) => code).join(', ');
  report({
    sheet: null,
    line: 1,
    column: null,
    value: null,
    rule: 'sheet',
    message: {
      fr: 'Aucune feuille du classeur n’a le nom d’une feuille connue.',
      en: 'No worksheet of the workbook has the name of a known sheet.',
    },
    remedy: { fr: `Nommez-les ainsi : ${codes}.`, en: `Name them so: ${codes}.` },
  });
}
