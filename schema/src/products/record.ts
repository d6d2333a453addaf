import type { Day } from '../time/day.ts';
import type { OperatorCode } from './operator.ts';
import { type PhaseCode, phaseRank } from './phase.ts';
import type { StopReasonCode } from './stop-reason.ts';

/** A phase and the day it begins; it ends where the next one begins. */
export interface DatedPhase {
  readonly phase: PhaseCode;
  readonly from: Day;
  /** The source's own word for the phase, kept as it was written; `null` when there was none. */
  readonly sourceWord: string | null;
}

/** Who runs a product from a day on. */
export interface DatedOperator {
  readonly operator: OperatorCode;
  readonly from: Day;
}

/** A product's passage to or from another department: the id on the other side, and the first day over there. */
export interface Move {
  readonly product: string;
  readonly on: Day;
}

/** All that a department has published of a product, as known at one moment. */
export interface ProductRecord {
  readonly id: string;
  readonly name: string;
  readonly url: string | null;
  readonly team: string | null;
  readonly sponsors: readonly string[] | null;
  readonly portfolio: string | null;
  /** Former slugs, under which the product is found too. */
  readonly aliases: readonly string[];
  readonly phases: readonly DatedPhase[];
  readonly operators: readonly DatedOperator[];
  readonly milestones: Readonly<Record<string, Day>>;
  readonly movedFrom: Move | null;
  readonly movedTo: Move | null;
  /** Why it stopped; `null` when nobody said, or it has not. */
  readonly stopReason: StopReasonCode | null;
  /** Whether what is published of it was made up to show the platform at work. */
  readonly demonstration: boolean;
}

/** The phases as they follow one another: by day, and by the order of a product's life within a day. */
export function inOrder(phases: readonly DatedPhase[]): readonly DatedPhase[] {
  return [...phases].sort(
    (a, b) =>
      (a.from < b.from ? -1 : a.from > b.from ? 1 : 0) || phaseRank(a.phase) - phaseRank(b.phase),
  );
}

/** The phase a product is in on a day; `null` before its first one, since a phase in the future is planned. */
export function phaseOn({ phases }: Pick<ProductRecord, 'phases'>, day: Day): PhaseCode | null {
  return inOrder(phases).findLast(({ from }) => from <= day)?.phase ?? null;
}

/** Who runs a product on a day; `UNKNOWN` where nothing was published for that day. */
export function operatorOn(
  { operators }: Pick<ProductRecord, 'operators'>,
  day: Day,
): OperatorCode {
  const begun = operators.filter(({ from }) => from <= day);
  const latest = begun.reduce<DatedOperator | null>(
    (found, next) => (found === null || next.from >= found.from ? next : found),
    null,
  );
  return latest?.operator ?? 'UNKNOWN';
}

/** Whether the department answers for the product on a day: not before it came, nor once it has gone. */
export function isAccountableOn(
  { movedFrom, movedTo }: Pick<ProductRecord, 'movedFrom' | 'movedTo'>,
  day: Day,
): boolean {
  return (movedFrom === null || movedFrom.on <= day) && (movedTo === null || day < movedTo.on);
}
