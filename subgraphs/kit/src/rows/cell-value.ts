import { type Label, suggestion } from '@pilotage/schema';
import type { Cell, CellFields } from '../facts/cell.ts';

/** What is wrong with a value, and where within it. */
export interface Fault {
  /** Within the value, such as `[0].code`; blank: the value itself. */
  readonly at: string;
  readonly value: unknown;
  readonly rule: string;
  readonly message: Label;
  readonly remedy: Label;
}

/** Told what is wrong; whatever is told of has no value. */
export type Tell = (fault: Fault) => void;

const WRONG_KIND: Readonly<Record<Cell['kind'], Label>> = {
  TEXT: { fr: 'Ceci n’est pas un texte.', en: 'This is not a text.' },
  NUMBER: { fr: 'Ceci n’est pas un nombre.', en: 'This is not a number.' },
  QUANTITY: { fr: 'Ceci n’est pas un nombre.', en: 'This is not a number.' },
  LIST: { fr: 'Ceci n’est pas une liste de textes.', en: 'This is not a list of texts.' },
  RECORD: { fr: 'Ceci n’est pas un objet.', en: 'This is not an object.' },
  RECORDS: { fr: 'Ceci n’est pas une liste d’objets.', en: 'This is not a list of objects.' },
};

const RIGHT_KIND: Readonly<Record<Cell['kind'], Label>> = {
  TEXT: { fr: 'Donnez un texte entre guillemets.', en: 'Give a text in quotes.' },
  NUMBER: {
    fr: 'Donnez un nombre sans guillemets, comme 12.5.',
    en: 'Give a number without quotes, such as 12.5.',
  },
  QUANTITY: {
    fr: 'Donnez un nombre sans guillemets, comme 12.5.',
    en: 'Give a number without quotes, such as 12.5.',
  },
  LIST: { fr: 'Donnez ["un", "deux"].', en: 'Give ["one", "two"].' },
  RECORD: { fr: 'Donnez {…} avec ses champs.', en: 'Give {…} with its fields.' },
  RECORDS: { fr: 'Donnez [{…}, {…}].', en: 'Give [{…}, {…}].' },
};

/** A value of JSON where a cell of a kind is wanted; `undefined` after telling what is wrong with it. */
export function jsonValue(
  cell: Cell,
  unit: string | undefined,
  value: unknown,
  tell: Tell,
): unknown {
  switch (cell.kind) {
    case 'TEXT':
      return typeof value === 'string' ? shortText(value, tell) : wrongKind(cell, value, tell);
    case 'NUMBER':
      return typeof value === 'number' ? value : wrongKind(cell, value, tell);
    case 'QUANTITY':
      return quantity(cell, unit, value, tell);
    case 'LIST':
      return Array.isArray(value) && value.every((one) => typeof one === 'string')
        ? value.flatMap((one: string) => shortText(one, tell) ?? [])
        : wrongKind(cell, value, tell);
    case 'RECORD':
      return isObject(value) ? recordValue(cell.fields, value, tell) : wrongKind(cell, value, tell);
    case 'RECORDS':
      return Array.isArray(value) && value.every(isObject)
        ? value.map((one, index) =>
            recordValue(cell.fields, one, (fault) =>
              tell({ ...fault, at: `[${index}]${fault.at}` }),
            ),
          )
        : wrongKind(cell, value, tell);
  }
}

const QUANTITY_FIELDS: CellFields = {
  value: { cell: { kind: 'NUMBER' }, description: '', isNeeded: true },
  unit: { cell: { kind: 'TEXT' }, description: '', isNeeded: true },
};

function quantity(cell: Cell, unit: string | undefined, value: unknown, tell: Tell): unknown {
  if (typeof value === 'number') return { value, unit };
  if (unit === undefined && isObject(value)) return recordValue(QUANTITY_FIELDS, value, tell);
  return wrongKind(cell, value, tell);
}

function recordValue(
  fields: CellFields,
  value: Readonly<Record<string, unknown>>,
  tell: Tell,
): Readonly<Record<string, unknown>> {
  const record: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(value)) {
    const within: Tell = (fault) => tell({ ...fault, at: `.${name}${fault.at}` });
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) unknownField(name, fields, within);
    else if (one !== null) record[name] = jsonValue(field.cell, undefined, one, within);
  }
  return record;
}

function unknownField(name: string, fields: CellFields, tell: Tell): void {
  tell({
    at: '',
    value: name,
    rule: 'column',
    message: {
      fr: `Il n’y a pas de champ « ${name} » ici.`,
      en: `There is no field "${name}" here.`,
    },
    remedy: suggestion(name, Object.keys(fields)),
  });
}

/** What stands in a cell of a table, where a cell of a kind is wanted; `undefined` after telling what is wrong with it. */
export function textValue(
  { cell, unit }: { readonly cell: Cell; readonly unit: string | undefined },
  text: string,
  { tell, comma }: { readonly tell: Tell; readonly comma: boolean },
): unknown {
  if (cell.kind !== 'LIST' && shortText(text, tell) === undefined) return undefined;
  if (cell.kind === 'TEXT') return text;
  if (cell.kind === 'LIST') {
    const items = text.split('|').map((one) => one.trim());
    return items.filter((one) => one !== '').flatMap((one) => shortText(one, tell) ?? []);
  }
  if (cell.kind === 'RECORD' || cell.kind === 'RECORDS') return inParts(text, tell);
  const number = numberIn(text, comma, tell);
  if (number === undefined || cell.kind === 'NUMBER') return number;
  return { value: number, unit };
}

/** No text that is published is longer; each problem that tells of one holds it. */
const LONGEST_TEXT = 2000;

function shortText(text: string, tell: Tell): string | undefined {
  if (text.length <= LONGEST_TEXT) return text;
  tell({
    at: '',
    value: text,
    rule: 'text',
    message: {
      fr: `Ce texte dépasse ${LONGEST_TEXT} caractères.`,
      en: `This text is longer than ${LONGEST_TEXT} characters.`,
    },
    remedy: { fr: 'Raccourcissez-le.', en: 'Shorten it.' },
  });
  return undefined;
}

const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
/** Where a comma is decimal, a dot before three digits is mostly a separator of thousands. */
const THOUSANDS = /^-?\d{1,3}(\.\d{3})+$/;
const COMMA = /^-?\d+,\d+$/;

/** A number as it is written; with a decimal comma where that is told from a separator. */
export function numberIn(text: string, comma: boolean, tell: Tell): number | undefined {
  const written = comma && COMMA.test(text) ? text.replace(',', '.') : text;
  const isThousands = comma && THOUSANDS.test(text);
  if (NUMBER.test(written) && !isThousands) return Number(written);
  tell({
    at: '',
    value: text,
    rule: 'number',
    message: { fr: `« ${text} » n’est pas un nombre.`, en: `"${text}" is not a number.` },
    remedy: {
      fr: 'Écrivez-le en chiffres, sans espace ni séparateur de milliers, comme 1200 ou 12.5.',
      en: 'Write it in digits, without blanks or separators, such as 1200 or 12.5.',
    },
  });
  return undefined;
}

function inParts(text: string, tell: Tell): undefined {
  tell({
    at: '',
    value: text,
    rule: 'column',
    message: {
      fr: 'Cette colonne est faite de plusieurs.',
      en: 'This column is made of several.',
    },
    remedy: {
      fr: 'Donnez une colonne par champ, comme keyResults[0].code.',
      en: 'Give a column for each field, such as keyResults[0].code.',
    },
  });
}

function wrongKind({ kind }: Cell, value: unknown, tell: Tell): undefined {
  tell({ at: '', value, rule: 'type', message: WRONG_KIND[kind], remedy: RIGHT_KIND[kind] });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
