import type { Day } from '@pilotage/schema';
import type { MeasurementInput } from '../../measurements/measurement-input.ts';
import { monthsWanted } from '../months-wanted.ts';
import { type Brought, monthsText, type Reading, together } from '../reading.ts';
import type { AskSource } from '../request/source-request.ts';
import { identityOf } from '../source-identity.ts';
import { fetchTitle, fetchVisits } from './fetch-visits.ts';
import type { MonthlyUsers } from './read-visits.ts';
import type { DatedPopulation, MatomoAccount, MatomoSite, MatomoSource } from './source.ts';

/** What is asked of Matomo. */
export interface MatomoQuestion {
  readonly account: MatomoAccount;
  readonly source: MatomoSource;
  readonly sites: readonly MatomoSite[];
  readonly today: Day;
}

/**
 * What Matomo brings of a department's products: their usage, in the months that are wanted of each.
 *
 * @throws SourceError when the source gives no answer.
 */
export async function askMatomo(
  ask: AskSource,
  { account, source, sites, today }: MatomoQuestion,
): Promise<Reading<Brought>> {
  const readings: Reading<Brought>[] = [];
  for (const site of sites) {
    const months = monthsWanted(site.known, today, source);
    const { activeUsers } = source;
    const { value, problems } = await fetchVisits(ask, account, { site, months, activeUsers });
    if (value === null) {
      const record = `site ${site.identifier}`;
      readings.push({ value, problems: problems.map((one) => ({ ...one, record })) });
      continue;
    }
    const title = await fetchTitle(ask, account, site);
    readings.push({ value: broughtOf(site, title, usageOf(site, months, value)), problems: [] });
  }
  const all = together(readings);
  if (all.value === null) return all;
  const products = all.value.flatMap((one) => one.products);
  const remarks = all.value.flatMap((one) => one.remarks);
  return { value: { products, remarks }, problems: [] };
}

/** The usage of a product, and the months that cannot be told. */
export interface Usage {
  readonly measurements: readonly MeasurementInput[];
  /** Months of which the source tells no users: it had no data, or does not count them. */
  readonly withoutUsers: readonly string[];
  /** Months of which nobody has said how many users the product is meant for. */
  readonly withoutPopulation: readonly string[];
}

/** What a department publishes of monthly users; a month needs its target population beside them. */
export function usageOf(
  { population }: Pick<MatomoSite, 'population'>,
  months: readonly string[],
  users: MonthlyUsers,
): Usage {
  const told = months.map((month) => ({
    month,
    active: users.get(month) ?? null,
    target: populationIn(population, month),
  }));
  return {
    measurements: told.flatMap(({ month, active, target }) =>
      active === null || target === null ? [] : [usage(month, active, target)],
    ),
    withoutUsers: told.flatMap(({ month, active }) => (active === null ? [month] : [])),
    withoutPopulation: told.flatMap(({ month, active, target }) =>
      active !== null && target === null ? [month] : [],
    ),
  };
}

function usage(month: string, active: number, target: number): MeasurementInput {
  return {
    metric: 'USAGE',
    month,
    values: [
      { code: 'ACTIVE_USERS', value: active, unit: 'USERS' },
      { code: 'TARGET_POPULATION', value: target, unit: 'USERS' },
    ],
  };
}

function populationIn(population: readonly DatedPopulation[], month: string): number | null {
  const known = population.filter(({ from }) => from <= month);
  return known.sort((a, b) => (a.from < b.from ? -1 : 1)).at(-1)?.population ?? null;
}

function broughtOf(
  { slug, identifier }: MatomoSite,
  title: string | null,
  { measurements, withoutUsers, withoutPopulation }: Usage,
): Brought {
  const sourceIdentities = title === null ? [] : [identityOf('matomo', identifier, title)];
  return {
    products: [{ slug, sourceIdentities, measurements }],
    remarks: [
      ...remark(withoutUsers, `${slug}: no users are told of`),
      ...remark(
        withoutPopulation,
        `${slug}: the settings have no target population for`,
        ' These months were left out.',
      ),
    ],
  };
}

function remark(months: readonly string[], what: string, more = ''): readonly string[] {
  return months.length === 0 ? [] : [`${what} ${monthsText(months)}.${more}`];
}
