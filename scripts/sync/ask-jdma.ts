import { askJdma } from '@pilotage/kit/sources/jdma';
import { knownMonths } from './known-of-product.ts';
import { secretOf } from './secrets.ts';
import type { AskForDepartment, SyncTask } from './task.ts';

/** Answers of users, of the products that the settings name. */
export const jdmaFor: AskForDepartment = (task) => {
  const { settings, sources } = task;
  if (!settings.jdma || !sources.jdma) return null;
  return ask(task, settings.jdma, sources.jdma);
};

async function ask(
  { env, department, askGraph, askSource, key, today }: SyncTask,
  { url, products: named }: NonNullable<SyncTask['settings']['jdma']>,
  source: NonNullable<SyncTask['sources']['jdma']>,
) {
  const account = { url, key: secretOf(env, 'jdma', department) };
  const slugs = [...new Set(Object.values(named))];
  const products = [];
  for (const slug of slugs) {
    const identifiers = Object.keys(named).filter((id) => named[id] === slug);
    const known = await knownMonths(
      { ask: askGraph, department, key, slug },
      { metric: 'metric: "SATISFACTION", instrument: "jdma-3"', today },
    );
    products.push({ slug, identifiers, known });
  }
  return askJdma(askSource, { account, source, products, today });
}
