import type { Accountability } from '@pilotage/schema';
import type { ImportPlan } from './plan.ts';
import type { ImportReceipt, SendingPlan } from './publish-plan.ts';

const BECAUSE: Readonly<Record<Accountability['because'], string>> = {
  OVERRIDE: 'settled by name in the registry',
  ORDER: "first of them in the registry's order",
  SOLE: 'the only one to claim it',
};

/** What a report is headed with. */
export interface ReportOptions {
  readonly runId: string;
  readonly dryRun: boolean;
}

/** What an import did, or would do, for people to read. */
export function report(
  plan: ImportPlan,
  receipts: readonly ImportReceipt[],
  { runId, dryRun }: ReportOptions,
): string {
  const heading = dryRun
    ? 'Dry run: nothing was published; this is what would change.'
    : `Published. Run ${runId}`;
  const done =
    plan.departments.length === 0
      ? ['There is nothing to publish: none of the products wanted is in the file.']
      : [heading, table(plan, receipts)];
  return [...done, ...sections(plan)].filter((block) => block !== '').join('\n\n');
}

/** What each department took, or would take. */
export function table(plan: SendingPlan, receipts: readonly ImportReceipt[]): string {
  const rows = plan.departments.map(({ code, products }) => {
    const receipt = receipts.find(({ department }) => department === code);
    const counts = receipt
      ? [receipt.added, receipt.changed, receipt.alreadySo, receipt.quarantined, receipt.version]
      : ['-', '-', '-', '-', '-'];
    const replayed = receipt?.replayed ? '  (taken before, first receipt)' : '';
    return row([code, products.length, ...counts]) + replayed;
  });
  const head = row([
    'department',
    'products',
    'added',
    'changed',
    'already so',
    'waiting',
    'version',
  ]);
  return [
    head,
    ...rows,
    '',
    'Added, changed, already so and waiting count statements, several for each product; waiting are in quarantine.',
  ].join('\n');
}

function sections(plan: ImportPlan): readonly string[] {
  return [
    section(
      'Claimed by several departments',
      plan.contested.map(
        ({ slug, department, because, claimants }) =>
          `${slug}: ${department}, ${BECAUSE[because]}; claimed by ${claimants.join(', ')}`,
      ),
    ),
    section(
      'Moved to another department',
      plan.moves.map(({ from, to }) => `${from} to ${to}`),
    ),
    section(
      'Phases planned, not current',
      plan.planned.map(({ slug, phase, from }) => `${slug}: ${phase} from ${from}`),
    ),
    section('Operator stated by the department, kept', plan.operatorsKept),
    ...leftAlone(plan),
    section(
      'Warning: former slugs that name several products, left out',
      plan.ambiguousSlugs.map(({ slug, products }) => `${slug}: ${products.join(', ')}`),
    ),
    section('Warning: sponsors that the organisations file does not hold', plan.unknownSponsors),
    list('Claimed by no department, not published', plan.unclaimed),
  ];
}

function section(title: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return [`${title} (${items.length}):`, ...items.map((item) => `  ${item}`)].join('\n');
}

function leftAlone({ leftAlone: all }: ImportPlan): readonly string[] {
  const reasons = [...new Set(all.map(({ because }) => because))];
  return reasons.map((reason) => {
    const ids = all.flatMap(({ id, because }) => (because === reason ? [id] : []));
    return list(`Known products left as they are: ${reason}`, ids);
  });
}

function list(title: string, ids: readonly string[]): string {
  return ids.length === 0 ? '' : `${title} (${ids.length}):\n${wrapped(ids)}`;
}

function row(cells: readonly (string | number)[]): string {
  const columns = cells.map((cell, index) =>
    index === 0 ? String(cell).padEnd(12) : String(cell).padStart(11),
  );
  return columns.join('');
}

const WIDTH = 100;

function wrapped(words: readonly string[]): string {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > WIDTH) lines.push(`  ${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join('\n');
}
