import type { Reading, ReasonValue } from '../indicators/definition.ts';
import type { Label } from '../text/label.ts';
import { lastDayOf } from '../time/period.ts';
import type { DepartmentGapValue } from './coverage.ts';
import { departmentNames } from './department-names.ts';
import type { FigureQuestion, FigureStatusCode } from './figure.ts';
import type { Gaps, PresentPart } from './part.ts';
import { reportReasons } from './report-reasons.ts';

/** What there is to say of a figure beside its value. */
export interface Findings {
  readonly question: FigureQuestion;
  readonly begun: boolean;
  readonly reading: Reading;
  readonly hidden: number;
  readonly waiting: number;
  readonly present: readonly PresentPart[];
  readonly gaps: Gaps;
  readonly status: FigureStatusCode;
}

/** What to know of a figure before relying on it, in a fixed order. */
export function reasonsOf(findings: Findings): readonly ReasonValue[] {
  const { question, begun, reading, hidden, waiting, present, gaps, status } = findings;
  const { floor } = question.indicator;
  const silent = present.filter(({ knownAt }) => knownAt === null);
  return [
    ...when(!begun, 'PERIOD_NOT_BEGUN', {
      fr: 'La période n’a pas commencé',
      en: 'The period has not begun',
    }),
    ...(begun && status !== 'SUPPRESSED' ? reading.reasons : []),
    ...when(begun && lastDayOf(question.period) > question.today, 'PERIOD_NOT_OVER', {
      fr: `La période n’est pas terminée : lue jusqu’au ${question.today}`,
      en: `The period is not over: read up to ${question.today}`,
    }),
    ...when(status === 'INSUFFICIENT', 'BELOW_FLOOR', {
      fr: `Échantillon de ${reading.sampleSize}, en dessous du seuil de ${floor}`,
      en: `A sample of ${reading.sampleSize}, below the floor of ${floor}`,
    }),
    ...when(
      begun &&
        floor !== null &&
        question.isOwner &&
        reading.sampleSize < floor &&
        reading.sampleSize > 0,
      'SHOWN_TO_OWNER',
      {
        fr: 'Échantillon sous le seuil, montré à la seule direction qui l’a publié',
        en: 'The sample is below the floor, and shown to the department alone that published it',
      },
    ),
    ...when(begun && hidden > 0, 'SMALL_COUNTS_HIDDEN', {
      fr: `${hidden} mois-produits masqués (secret statistique)`,
      en: `${hidden} product-months hidden (statistical secrecy)`,
    }),
    ...when(waiting > 0, 'IN_QUARANTINE', {
      fr: `${counted(waiting, 'déclaration attend', 'déclarations attendent')} en quarantaine`,
      en: `${counted(waiting, 'statement waits', 'statements wait')} in quarantine`,
    }),
    ...(begun ? reportReasons(question, present) : []),
    ...when(gaps.missing.length > 0, 'DEPARTMENTS_MISSING', {
      fr: `Sans réponse et sans mémoire : ${names(gaps.missing)}`,
      en: `Not answering, and nothing remembered: ${names(gaps.missing)}`,
    }),
    ...when(gaps.stale.length > 0, 'DEPARTMENTS_STALE', {
      fr: `Sans réponse, dernière valeur connue : ${names(gaps.stale)}`,
      en: `Not answering, last known value used: ${names(gaps.stale)}`,
    }),
    ...when(silent.length > 0, 'NOTHING_PUBLISHED', {
      fr: `N’a encore rien publié : ${departmentNames(silent, 'fr')}`,
      en: `Has published nothing yet: ${departmentNames(silent, 'en')}`,
    }),
    ...when(
      present.some(({ demonstration }) => demonstration),
      'DEMONSTRATION',
      {
        fr: 'Données de démonstration, inventées',
        en: 'Demonstration data, made up',
      },
    ),
  ];
}

function when(holds: boolean, code: string, wording: Label): readonly ReasonValue[] {
  return holds ? [{ code, wording }] : [];
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

function names(gaps: readonly DepartmentGapValue[]): string {
  return gaps.map(({ name }) => name).join(', ');
}
