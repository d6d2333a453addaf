import type { IndicatorCode } from '../../graph/operations.ts';
import { isIndicator } from '../ministry/indicators.ts';

/** What a citation says of whose figure it is of, and of when. */
export interface Cited {
  readonly indicator: IndicatorCode;
  /** `ministry`, a department's code, or a product's id. */
  readonly scope: string;
  /** Whether it is of a row of a breakdown or of a filter, whose parts nobody lists. */
  readonly isCut: boolean;
  readonly period: string;
  readonly instrument: string | null;
  /** Up to when facts were known; `null` for the present of its day. */
  readonly knownAt: string | null;
  /** The day on which it was read. */
  readonly day: string;
}

const FORM =
  /^(?<code>[A-Z_]+)@\S+ (?<scope>[^\s[]+)(?<row>\[\S+\])?(?<filter> of \S+)? (?<period>\S+)(?: with (?<instrument>\S+))? known (?<known>\S+) on (?<day>\S+) from \S+ = \S+$/u;

/** Reads a citation as far as the page needs it; `null` where it is none. */
export function readCitation(text: string): Cited | null {
  const groups = FORM.exec(text.trim())?.groups;
  const { code, scope = '', row, filter, period = '', instrument, known, day = '' } = groups ?? {};
  if (!isIndicator(code)) return null;
  return {
    indicator: code,
    scope,
    isCut: row !== undefined || filter !== undefined,
    period,
    instrument: instrument ?? null,
    knownAt: known === undefined || known === 'now' ? null : known,
    day,
  };
}

/** The moment as of which the parts of a cited figure are asked: its own, or the end of the day of its reading. */
export function momentOf({ knownAt, day }: Cited, today: string): string | null {
  return knownAt ?? (day < today ? day : null);
}
