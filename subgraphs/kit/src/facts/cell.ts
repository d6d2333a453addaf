/** What a field is in a file of rows, where a cell holds a text or a number and nothing else. */
export type Cell =
  | { readonly kind: 'TEXT' }
  | { readonly kind: 'NUMBER' }
  /** Texts with a bar between them. */
  | { readonly kind: 'LIST' }
  /** A number in the unit that the column's name tells; `unit` is the one that is wanted. */
  | { readonly kind: 'QUANTITY'; readonly unit: string }
  /** Fields of their own, each a column such as `movedTo.product`. */
  | { readonly kind: 'RECORD'; readonly fields: CellFields }
  /** Up to `most` records, each with columns of its own such as `keyResults[0].code`. */
  | { readonly kind: 'RECORDS'; readonly fields: CellFields; readonly most: number };

/** Fields by their names, in the order in which a template shows them. */
export type CellFields = Readonly<Record<string, CellField>>;

/** A field of a row. */
export interface CellField {
  readonly cell: Cell;
  /** For an analyst: meaning and unit. */
  readonly description: string;
  readonly isNeeded: boolean;
}

/** A text. */
export const TEXT: Cell = { kind: 'TEXT' };
/** A number. */
export const NUMBER: Cell = { kind: 'NUMBER' };
/** Several texts. */
export const LIST: Cell = { kind: 'LIST' };
