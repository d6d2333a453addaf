import { sourceServer } from './source-server.ts';

/** What Matomo tells of a month: its counts, or an empty array when it has none. */
export type MatomoMonth = Readonly<Record<string, unknown>> | readonly [];

/** A site of Matomo, with what it tells of each month; a month that is absent is left out of the answer. */
export interface MatomoSite {
  readonly name: string;
  readonly months: Record<string, MatomoMonth>;
}

/** The counts of a month as Matomo tells them. */
export function visits(nb_uniq_visitors: number, nb_users: number): MatomoMonth {
  return {
    nb_uniq_visitors,
    nb_users,
    nb_visits: nb_uniq_visitors + 500,
    nb_actions: 20_332,
    bounce_count: 2910,
    bounce_rate: '54%',
    avg_time_on_site: 347,
  };
}

/** Matomo: refusals inside a success, empty arrays for months without data. */
export async function matomoServer(sites: Record<string, MatomoSite>) {
  return sourceServer(({ path, body }) => {
    if (path !== '/index.php') return { status: 404 };
    const asked = new URLSearchParams(body);
    if (asked.get('token_auth') !== 'the-token') {
      return refusal('You can’t access this resource as it requires ‘view’ access.');
    }
    const site = sites[asked.get('idSite') ?? ''];
    if (site === undefined) return refusal('The site does not exist.');
    if (asked.get('method') === 'SitesManager.getSiteFromId') {
      return { json: { idsite: Number(asked.get('idSite')), name: site.name } };
    }
    const [from = '', to = ''] = (asked.get('date') ?? '').split(',');
    const told = Object.entries(site.months).filter(
      ([month]) => from.slice(0, 7) <= month && month <= to.slice(0, 7),
    );
    return { json: told.length === 0 ? [] : Object.fromEntries(told) };
  });
}

function refusal(message: string) {
  return { json: { result: 'error', message } };
}
