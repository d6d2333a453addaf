import type { Label } from '@pilotage/schema';
import type { Sheet } from './sheet.ts';

/** A row understood: of which sheet, about which product, and what it says in the shape of the graph's inputs. */
export interface Row {
  readonly sheet: Sheet;
  /** Counted from 1; the header of a table is its first line. */
  readonly line: number;
  /** Slug or id of the product; `null` where none is named. */
  readonly product: string | null;
  /** From when it claims to be known; `null`: it claims nothing. */
  readonly knownAt: string | null;
  readonly input: Readonly<Record<string, unknown>>;
  /** The column at which a path of the input stands; blank: the whole row. */
  columnOf(path: string): string;
}

/** What is wrong with a row before its facts are looked at. */
export interface RowProblem {
  /** `null` where the row belongs to none. */
  readonly sheet: string | null;
  readonly line: number;
  /** `null`: the whole row. */
  readonly column: string | null;
  readonly value: unknown;
  readonly rule: string;
  readonly message: Label;
  readonly remedy: Label;
}

/** How a file is read. */
export interface ReadOptions {
  readonly sheets: readonly Sheet[];
  /** The sheet of rows that name none; `null`: each must. */
  readonly sheet: string | null;
  report(problem: RowProblem): void;
}

/** A value as it is told back: cut where it is long. */
export function toldValue(value: unknown): unknown {
  if (typeof value === 'string')
    return value.length > LONGEST_TOLD ? value.slice(0, LONGEST_TOLD) : value;
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? '[…]' : '{…}';
}

const LONGEST_TOLD = 200;
