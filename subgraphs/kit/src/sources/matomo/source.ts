import type { MonthsRead } from '../months-wanted.ts';

/** The counts of Matomo that can stand for active users: visitors told apart by a cookie, or users who signed in. */
export type UserCount = 'nb_uniq_visitors' | 'nb_users';

/** How a department understands Matomo: whom it takes for an active user, and which months it takes. */
export interface MatomoSource extends MonthsRead {
  readonly activeUsers: UserCount;
}

/** Where Matomo answers, and the token it is asked with. */
export interface MatomoAccount {
  readonly url: string;
  readonly token: string;
}

/** How many users a product is meant for, from a month on. */
export interface DatedPopulation {
  readonly from: string;
  readonly population: number;
}

/** A product of ours, the site of the source that it is, and the months of which its usage is known. */
export interface MatomoSite {
  readonly slug: string;
  readonly identifier: string;
  /** Matomo's words for the visits that count, such as `visitConvertedGoalId==3`; `null`: all. */
  readonly segment: string | null;
  readonly population: readonly DatedPopulation[];
  readonly known: ReadonlySet<string>;
}
