import { type DimensionCode, dimensions } from '../breakdown/dimension.ts';
import type { ProductSelection } from '../products/selection.ts';

/** What a row of a breakdown stands for in one dimension; without a code where products have none. */
export interface RowKey {
  readonly dimension: DimensionCode;
  readonly code: string | null;
}

/** A row in a citation: `PHASE=CONSTRUCTION&OPERATOR=` (no operator). */
export function rowText(row: readonly RowKey[]): string {
  return textOf(row.map(({ dimension, code }) => [dimension, code ?? '']));
}

/** The row that a citation names; `null` when it is none. */
export function parseRow(text: string): readonly RowKey[] | null {
  const row = [...new URLSearchParams(text)].flatMap(([name, code]) => {
    const dimension = dimensions.find((one) => one.code === name)?.code;
    return dimension ? [{ dimension, code: code === '' ? null : code }] : [];
  });
  return row.length > 0 && rowText(row) === text ? row : null;
}

const LISTS = {
  department: 'departments',
  phase: 'phases',
  operator: 'operators',
  sponsor: 'sponsors',
  portfolio: 'portfolios',
} as const;

/** A filter in a citation: `sponsor=dgitm&text=bagage`; blank when it filters nothing. */
export function selectionText(selection: ProductSelection): string {
  const lists = Object.entries(LISTS).flatMap(([name, field]) =>
    (selection[field] ?? []).map((code) => [name, code] as const),
  );
  const { text } = selection;
  return textOf([...lists, ...(text === null ? [] : [['text', text] as const])]);
}

/** The filter that a citation names; `null` when it is none. */
export function parseSelection(text: string): ProductSelection | null {
  const given = new URLSearchParams(text);
  const list = (name: keyof typeof LISTS) => (given.has(name) ? given.getAll(name) : null);
  const selection = {
    departments: list('department'),
    phases: list('phase'),
    operators: list('operator'),
    sponsors: list('sponsor'),
    portfolios: list('portfolio'),
    text: given.get('text'),
  } as ProductSelection;
  return selectionText(selection) === text ? selection : null;
}

function textOf(pairs: readonly (readonly [string, string])[]): string {
  return new URLSearchParams(
    pairs.map(([name, value]): [string, string] => [name, value]),
  ).toString();
}
