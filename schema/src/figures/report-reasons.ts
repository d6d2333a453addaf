import type { ReasonValue } from '../indicators/definition.ts';
import { monthsReported } from '../states/months-reported.ts';
import type { Label } from '../text/label.ts';
import type { Day } from '../time/day.ts';
import { addMonths, monthsIn, type PeriodRange } from '../time/period.ts';
import { departmentNames } from './department-names.ts';
import type { FigureQuestion } from './figure.ts';
import type { PresentPart } from './part.ts';

/** How many months a reason names one by one. */
const NAMED_MONTHS = 3;

/** What to know of a figure that is made of monthly reports: which months it holds, and who left some out. */
export function reportReasons(
  { indicator, period, today, row, filter }: FigureQuestion,
  present: readonly PresentPart[],
): readonly ReasonValue[] {
  if (indicator.metric === null) return [];
  const months = monthsIn(period);
  if (months.length === 0) return [reason('NO_WHOLE_MONTH', NO_WHOLE_MONTH)];
  // A row or a filter may rightly hold nothing of a department.
  const isWhole = row.length === 0 && filter === null;
  return [
    ...(isOfWholeMonths(period) ? [] : [wholeMonthsOnly(months)]),
    ...(isWhole ? unreported(present, months, today) : []),
  ];
}

const NO_WHOLE_MONTH: Label = {
  fr: 'La période ne contient aucun mois entier, et les mesures sont mensuelles',
  en: 'The period holds no whole month, and measurements are monthly',
};

function isOfWholeMonths({ start, end }: PeriodRange): boolean {
  return start.endsWith('-01') && end.endsWith('-01');
}

function wholeMonthsOnly(months: readonly string[]): ReasonValue {
  return reason('WHOLE_MONTHS_ONLY', {
    fr: `Seuls les mois entiers de la période sont lus : ${span(months, 'à')}`,
    en: `Only the whole months of the period are read: ${span(months, 'to')}`,
  });
}

function unreported(
  present: readonly PresentPart[],
  months: readonly string[],
  today: Day,
): readonly ReasonValue[] {
  const reports = present
    .filter(({ knownAt }) => knownAt !== null)
    .map((part) => ({ ...part, reported: new Set(monthsReported(part.state)) }));
  const nothing = reports.filter(({ reported }) => reported.size === 0);
  if (nothing.length === reports.length) return [];
  const first = reports.flatMap(({ reported }) => [...reported]).sort()[0] ?? '';
  // Before anybody measured nobody left anything out, and a month that goes on can still be reported.
  const due = months.filter((month) => month >= first && `${addMonths(month, 1)}-01` <= today);
  const some = reports
    .filter(({ reported }) => reported.size > 0)
    .map(({ department, reported }) => ({
      department,
      lacking: due.filter((month) => !reported.has(month)),
    }))
    .filter(({ lacking }) => lacking.length > 0);
  const wording = (language: 'fr' | 'en') =>
    some
      .map(
        ({ department, lacking }) =>
          `${departmentNames([{ department }], language)} (${named(lacking)})`,
      )
      .join(', ');
  return [
    ...(nothing.length === 0
      ? []
      : [
          reason('NOTHING_REPORTED', {
            fr: `Rien de publié pour la période : ${departmentNames(nothing, 'fr')}`,
            en: `Nothing reported for the period: ${departmentNames(nothing, 'en')}`,
          }),
        ]),
    ...(some.length === 0
      ? []
      : [
          reason('MONTHS_NOT_REPORTED', {
            fr: `Mois sans rien de publié : ${wording('fr')}`,
            en: `Months with nothing reported: ${wording('en')}`,
          }),
        ]),
  ];
}

function named(months: readonly string[]): string {
  if (months.length <= NAMED_MONTHS) return months.join(', ');
  return `${months.slice(0, NAMED_MONTHS).join(', ')} +${months.length - NAMED_MONTHS}`;
}

function span(months: readonly string[], to: string): string {
  const [first = '', last = first] = [months[0], months.at(-1)];
  return first === last ? first : `${first} ${to} ${last}`;
}

function reason(code: string, wording: Label): ReasonValue {
  return { code, wording };
}
