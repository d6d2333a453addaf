import { parseDay } from '../time/day.ts';
import { parseInstant } from '../time/moment.ts';
import { type PeriodRange, parsePeriod } from '../time/period.ts';
import type { FigureQuestion } from './figure.ts';
import type { FigurePart } from './part.ts';

/**
 * One line that says exactly which figure was read, and what it said: indicator and definition, whose, period,
 * instrument, moment, the version of each department that it was made of (`–` for one that was missing), and
 * the value (`–` for none).
 *
 * `MANAGED_SHARE@1 ministry 2026-11-24/2026-11-25 known now on 2026-11-24 from water.12+maritime.3 = 0.3`
 */
export function cite(
  question: FigureQuestion,
  parts: readonly FigurePart[],
  value: number | null,
): string {
  const { indicator, scope, period, instrument, asOf, today } = question;
  const versions = parts.map((part) =>
    part.kind === 'missing' ? `${part.department}.–` : `${part.department}.${part.version}`,
  );
  const measured = instrument === null ? '' : ` with ${instrument}`;
  const known = asOf ? asOf.toISOString() : 'now';
  return `${indicator.code}@${indicator.version} ${scope} ${period.label}${measured} known ${known} on ${today} from ${versions.join('+')} = ${value ?? '–'}`;
}

/** What a citation says. */
export interface Citation {
  readonly indicator: string;
  readonly definition: string;
  /** `ministry`, a department's code, or a product's id. */
  readonly scope: string;
  readonly period: PeriodRange;
  readonly instrument: string | null;
  readonly asOf: Date | null;
  readonly today: string;
  /** By department; `null` for one that was missing. */
  readonly versions: Readonly<Record<string, number | null>>;
  readonly value: number | null;
}

const FORM =
  /^(?<code>[A-Z_]+)@(?<definition>\S+) (?<scope>\S+) (?<period>\S+)(?: with (?<instrument>\S+))? known (?<known>\S+) on (?<today>\S+) from (?<versions>\S+) = (?<value>\S+)$/u;

/** Understands a citation of the ministry's, a department's or a product's figure; `null` when it is none. */
export function parseCitation(text: string): Citation | null {
  const groups = FORM.exec(text.trim())?.groups;
  if (!groups) return null;
  const { code = '', definition = '', scope = '', instrument, known = '', today = '' } = groups;
  const period = parsePeriod(groups['period'] ?? '');
  const asOf = known === 'now' ? null : parseInstant(known);
  const value = groups['value'] === '–' ? null : Number(groups['value']);
  const versions = Object.fromEntries(
    (groups['versions'] ?? '').split('+').map((part) => {
      const at = part.lastIndexOf('.');
      const version = part.slice(at + 1);
      return [part.slice(0, at), version === '–' ? null : Number(version)];
    }),
  );
  const isWrong =
    period === null ||
    (known !== 'now' && asOf === null) ||
    parseDay(today) === null ||
    Number.isNaN(value) ||
    Object.values(versions).some((version) => Number.isNaN(version));
  if (isWrong) return null;
  return {
    indicator: code,
    definition,
    scope,
    period,
    instrument: instrument ?? null,
    asOf,
    today,
    versions,
    value,
  };
}
