import type { DimensionCode } from '../breakdown/dimension.ts';
import type { ProductSelection } from '../products/selection.ts';
import { parseDay } from '../time/day.ts';
import { parseInstant } from '../time/moment.ts';
import { type PeriodRange, parsePeriod } from '../time/period.ts';
import type { FigureQuestion } from './figure.ts';
import type { FigurePart } from './part.ts';
import { parseRow, parseSelection, type RowKey, rowText, selectionText } from './scope-text.ts';

/**
 * One line that says exactly which figure was read, and what it said: indicator and definition, whose (with the
 * row of a breakdown in brackets), of which products, period, instrument, moment, the version of each department
 * that it was made of (`–` for one that was missing), and the value (`–` for none).
 *
 * `MANAGED_SHARE@1 ministry 2026-11-24/2026-11-25 known now on 2026-11-24 from water.12+maritime.3 = 0.3`
 */
export function cite(
  question: FigureQuestion,
  parts: readonly FigurePart[],
  value: number | null,
): string {
  const { indicator, scope, row, filter, period, instrument, asOf, today } = question;
  const versions = parts.map((part) =>
    part.kind === 'missing' ? `${part.department}.–` : `${part.department}.${part.version}`,
  );
  const whose = row.length === 0 ? scope : `${scope}[${rowText(row)}]`;
  const selected = filter === null ? '' : selectionText(filter);
  const of = selected === '' ? '' : ` of ${selected}`;
  const measured = instrument === null ? '' : ` with ${instrument}`;
  const known = asOf ? asOf.toISOString() : 'now';
  return `${indicator.code}@${indicator.version} ${whose}${of} ${period.label}${measured} known ${known} on ${today} from ${versions.join('+')} = ${value ?? '–'}`;
}

/** What a citation says. */
export interface Citation {
  readonly indicator: string;
  readonly definition: string;
  /** `ministry`, a department's code, or a product's id. */
  readonly scope: string;
  /** The row of a breakdown; empty for the whole. */
  readonly row: readonly RowKey[];
  readonly by: readonly DimensionCode[];
  readonly filter: ProductSelection | null;
  readonly period: PeriodRange;
  readonly instrument: string | null;
  readonly asOf: Date | null;
  readonly today: string;
  /** By department; `null` for one that was missing. */
  readonly versions: Readonly<Record<string, number | null>>;
  readonly value: number | null;
}

const FORM =
  /^(?<code>[A-Z_]+)@(?<definition>\S+) (?<scope>[^\s[]+)(?:\[(?<row>[^\s\]]+)\])?(?: of (?<filter>\S+))? (?<period>\S+)(?: with (?<instrument>\S+))? known (?<known>\S+) on (?<today>\S+) from (?<versions>\S+) = (?<value>\S+)$/u;

/** Understands a citation of a figure of the ministry, a department, a product or a row; `null` when it is none. */
export function parseCitation(text: string): Citation | null {
  const groups = FORM.exec(text.trim())?.groups;
  if (!groups) return null;
  const { code = '', definition = '', scope = '', instrument, known = '', today = '' } = groups;
  const period = parsePeriod(groups['period'] ?? '');
  const asOf = known === 'now' ? null : parseInstant(known);
  const value = groups['value'] === '–' ? null : Number(groups['value']);
  const row = groups['row'] === undefined ? [] : parseRow(groups['row']);
  const filter = groups['filter'] === undefined ? null : parseSelection(groups['filter']);
  const versions = versionsIn(groups['versions'] ?? '');
  const isWrong =
    period === null ||
    row === null ||
    (groups['filter'] !== undefined && filter === null) ||
    (known !== 'now' && asOf === null) ||
    parseDay(today) === null ||
    (value !== null && !Number.isFinite(value)) ||
    versions === null;
  if (isWrong) return null;
  return {
    indicator: code,
    definition,
    scope,
    row,
    by: row.map(({ dimension }) => dimension),
    filter,
    period,
    instrument: instrument ?? null,
    asOf,
    today,
    versions,
    value,
  };
}

/** The greatest version that there can be. */
const MOST_VERSIONS = 2_147_483_647;

function versionsIn(text: string): Citation['versions'] | null {
  const versions = text.split('+').map((part): readonly [string, number | null] => {
    const at = part.lastIndexOf('.');
    const version = part.slice(at + 1);
    return [part.slice(0, at), version === '–' ? null : Number(version)];
  });
  const isRight = (version: number | null) =>
    version === null || (Number.isInteger(version) && version >= 0 && version <= MOST_VERSIONS);
  return versions.every(([code, version]) => code !== '' && isRight(version))
    ? Object.fromEntries(versions)
    : null;
}
