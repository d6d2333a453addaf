import { calendarOf } from './calendar.ts';
import { castOf } from './cast.ts';
import { eventsOf } from './life.ts';
import { measuredMonths } from './measured-months.ts';
import type { DemonstrationProfile } from './profile.ts';
import { type DemonstrationPublication, publicationsOf } from './publications.ts';
import { sharedStaffing, teamStaffing, teamsOf } from './staffing.ts';
import { undertakings } from './undertakings.ts';

/**
 * What a department publishes for the demonstration, the earliest first.
 *
 * `anchor` is the month of the first start, `YYYY-MM`; the same month gives the same publications.
 */
export function demonstrationOf(
  profile: DemonstrationProfile,
  anchor: string,
): readonly DemonstrationPublication[] {
  const calendar = calendarOf(anchor);
  const { managed, launched, stopped, others } = castOf(profile, calendar);
  const notable = profile.notable(calendar);
  const told = notable.filter(({ measured }) => measured).map(({ life }) => life);
  const teams = teamsOf(profile, [...told, ...managed]);
  const run = [...told, ...managed, ...launched, ...stopped];
  const lives = [
    ...notable.map(({ life }) => life),
    ...managed,
    ...launched,
    ...stopped,
    ...others,
  ];
  return publicationsOf(
    {
      products: [
        ...lives.flatMap(eventsOf),
        ...notable.flatMap(({ events }) => events),
        ...run.flatMap((life) => measuredMonths(profile, life, calendar, teams.get(life.slug))),
        ...managed.flatMap((life) => undertakings(profile.code, life, calendar)),
        ...teamStaffing(teams, calendar),
      ],
      department: sharedStaffing(profile, calendar),
    },
    calendar,
  );
}
