import { addDays, addMonths } from '@pilotage/schema';
import { z } from 'zod';
import { parsedJson, type Reading } from '../reading.ts';
import type { AskSource } from '../request/source-request.ts';
import { type MonthlyUsers, readVisits } from './read-visits.ts';
import type { MatomoAccount, MatomoSite, UserCount } from './source.ts';

/**
 * Asks for the users of a site from one month to another, both whole.
 *
 * @throws SourceError when the source gives no answer.
 */
export async function fetchVisits(
  ask: AskSource,
  account: MatomoAccount,
  {
    site: { identifier, segment },
    months,
    activeUsers,
  }: {
    readonly site: Pick<MatomoSite, 'identifier' | 'segment'>;
    readonly months: readonly string[];
    readonly activeUsers: UserCount;
  },
): Promise<Reading<MonthlyUsers>> {
  const last = addDays(`${addMonths(months.at(-1) ?? '', 1)}-01`, -1);
  const text = await call(ask, account, {
    method: 'VisitsSummary.get',
    idSite: identifier,
    period: 'month',
    date: `${months[0]}-01,${last}`,
    format_metrics: '0',
    filter_limit: '-1',
    ...(segment === null ? {} : { segment }),
  });
  return readVisits(text, activeUsers);
}

const named = z.object({ name: z.string().trim().min(1) });

/**
 * What the source calls a site; `null` where it does not say, since not every token may ask.
 *
 * @throws SourceError when the source gives no answer.
 */
export async function fetchTitle(
  ask: AskSource,
  account: MatomoAccount,
  { identifier }: Pick<MatomoSite, 'identifier'>,
): Promise<string | null> {
  const text = await call(ask, account, {
    method: 'SitesManager.getSiteFromId',
    idSite: identifier,
  });
  const answer = parsedJson(text);
  // Earlier versions answer a list of the one site.
  const site = named.safeParse(Array.isArray(answer) ? answer[0] : answer);
  return site.success ? site.data.name : null;
}

function call(
  ask: AskSource,
  { url, token }: MatomoAccount,
  question: Readonly<Record<string, string>>,
): Promise<string> {
  // The token is posted: an address is written into logs on its way.
  const body = new URLSearchParams({
    module: 'API',
    format: 'json',
    ...question,
    token_auth: token,
  });
  return ask({
    source: 'Matomo',
    url: `${url.replace(/\/+$/, '').replace(/\/index\.php$/, '')}/index.php`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: body.toString(),
  });
}
