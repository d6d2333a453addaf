import { askMatomo } from '@pilotage/kit/sources/matomo';
import { knownMonths } from './known-of-product.ts';
import { secretOf } from './secrets.ts';
import type { AskForDepartment, SyncTask } from './task.ts';

/** Active users, of the products whose sites the settings name. */
export const matomoFor: AskForDepartment = (task) => {
  const { settings, sources } = task;
  if (!settings.matomo || !sources.matomo) return null;
  return ask(task, settings.matomo, sources.matomo);
};

async function ask(
  { env, department, askGraph, askSource, key, today }: SyncTask,
  { url, sites: named }: NonNullable<SyncTask['settings']['matomo']>,
  source: NonNullable<SyncTask['sources']['matomo']>,
) {
  const account = { url, token: secretOf(env, 'matomo', department) };
  const sites = [];
  for (const [identifier, { product: slug, segment = null, population = [] }] of Object.entries(
    named,
  )) {
    const question = { ask: askGraph, department, key, slug };
    const known = await knownMonths(question, { metric: 'metric: "USAGE"', today });
    sites.push({ slug, identifier, segment, population, known });
  }
  return askMatomo(askSource, { account, source, sites, today });
}
