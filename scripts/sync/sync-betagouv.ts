import { connectorOf } from '@pilotage/kit/sources';
import { publishBetagouv } from '../import/import-betagouv.ts';
import { dropPlan } from '../import/journal.ts';
import type { ImportPlan } from '../import/plan.ts';
import type { Outcome } from './outcome.ts';
import { messageOf, type SyncRun } from './sync-run.ts';
import { whyLeft } from './why-left.ts';

const source = connectorOf('betagouv').code;

/**
 * Imports the products of beta.gouv.fr from where the settings say that they are.
 *
 * All departments at once when it is due for one of them: which one is accountable is settled among them all.
 */
export async function syncBetagouv(
  run: SyncRun,
  users: readonly string[],
): Promise<readonly Outcome[]> {
  const each = (became: Outcome['became']) =>
    users.map((department) => ({ source, department, became }));
  const { betagouv } = run.settings.all;
  if (betagouv === undefined) return each({ kind: 'LEFT', because: 'not set up in the settings' });
  const { department, dryRun, runId, dataDirectory, graph, keys, askSource, startedAt } = run;
  try {
    const reasons = await Promise.all(users.map((user) => whyLeft(run, source, user)));
    if (reasons.every((reason) => reason !== null)) {
      return users.map((user, index) => ({
        source,
        department: user,
        became: { kind: 'LEFT', because: reasons[index] ?? '' },
      }));
    }
    const { plan, receipts } = await publishBetagouv({
      startupsFile: betagouv.startups,
      organisationsFile: betagouv.organisations ?? null,
      department,
      knownAt: null,
      move: false,
      dryRun,
      runId,
      dataDirectory,
      graph,
      keys,
      onSending: () => {},
      evenIfEmpty: true,
      askSource,
      now: () => startedAt,
    });
    return receipts.map((receipt, index) => ({
      source,
      department: receipt.department,
      became: { kind: 'TAKEN', receipt, remarks: index === 0 ? remarksOf(plan) : [] },
    }));
  } catch (error) {
    return each({ kind: 'FAILED', message: messageOf(error) });
  } finally {
    dropPlan({ dataDirectory, runId });
  }
}

/** What concerns all departments; `npm run import` tells it product by product. */
function remarksOf({ unclaimed, unknownSponsors, ambiguousSlugs }: ImportPlan): readonly string[] {
  const told = [
    [unclaimed.length, 'products are claimed by no department'],
    [unknownSponsors.length, 'sponsors are not among the organisations'],
    [ambiguousSlugs.length, 'former slugs name several products, and were left out'],
  ] as const;
  return told.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}.`] : []));
}
