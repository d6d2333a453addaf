import type { Label } from '../text/label.ts';
import type { Day } from '../time/day.ts';
import { lastMonths, type PeriodRange, periodOfDay } from '../time/period.ts';

/** The period that an indicator is read over when none is asked for. */
export interface DefaultPeriod {
  readonly wording: Label;
  /** The period, read on a day. */
  on(today: Day): PeriodRange;
}

/** The day itself. */
export const thatDay: DefaultPeriod = {
  wording: { fr: 'Le jour de la lecture', en: 'The day of the reading' },
  on: periodOfDay,
};

/** The last whole month. */
export const lastMonth: DefaultPeriod = {
  wording: { fr: 'Le dernier mois entier', en: 'The last whole month' },
  on: (today) => lastMonths(today, 1),
};

/** The last twelve whole months. */
export const lastTwelveMonths: DefaultPeriod = {
  wording: { fr: 'Les douze derniers mois entiers', en: 'The last twelve whole months' },
  on: (today) => lastMonths(today, 12),
};
