import type { ImportPlan } from './plan.ts';
import type { ImportReceipt } from './publish-plan.ts';

const BECAUSE = {
  OVERRIDE: 'settled in the registry',
  ORDER: 'first in the registry’s order',
  SOLE: '',
};

/** What an import did, or would do, for people to read. */
export function report(
  plan: ImportPlan,
  receipts: readonly ImportReceipt[],
  dryRun: boolean,
): string {
  const lines = [dryRun ? 'Nothing was published: this is what would change.' : 'Published.', ''];
  lines.push(row(['department', 'products', 'added', 'changed', 'already so', 'version']));
  for (const { code, products } of plan.departments) {
    const receipt = receipts.find(({ department }) => department === code);
    const counts = receipt
      ? [receipt.added, receipt.changed, receipt.alreadySo, receipt.version]
      : ['–', '–', '–', '–'];
    lines.push(row([code, products.length, ...counts]));
  }
  const contested = plan.contested.map(
    ({ slug, department, because, claimants }) =>
      `${slug}: ${department}, ${BECAUSE[because]} (claimed by ${claimants.join(', ')})`,
  );
  section(lines, 'Claimed by several departments', contested);
  section(
    lines,
    'Moved to another department',
    plan.moves.map(({ from, to }) => `${from} → ${to}`),
  );
  section(lines, 'With a planned phase', plan.planned);
  section(
    lines,
    'Known here, not named by the file, left as they are',
    plan.departments.flatMap(({ notNamed }) => notNamed),
  );
  section(lines, 'Sponsors that the organisations’ file does not hold', plan.unknownSponsors);
  if (plan.unclaimed.length > 0) {
    lines.push(
      '',
      `Claimed by no department, not published (${plan.unclaimed.length}):`,
      wrapped(plan.unclaimed),
    );
  }
  return lines.join('\n');
}

function section(lines: string[], title: string, items: readonly string[]): void {
  if (items.length === 0) return;
  lines.push('', `${title} (${items.length}):`, ...items.map((item) => `  ${item}`));
}

function row(cells: readonly (string | number)[]): string {
  return cells
    .map((cell, index) => (index === 0 ? String(cell).padEnd(12) : String(cell).padStart(11)))
    .join('');
}

const WIDTH = 100;

function wrapped(words: readonly string[]): string {
  const lines = [''];
  for (const word of words) {
    const last = lines[lines.length - 1] ?? '';
    if (last.length + word.length + 2 > WIDTH) lines.push(`  ${word}`);
    else lines[lines.length - 1] = last === '' ? `  ${word}` : `${last} ${word}`;
  }
  return lines.join('\n');
}
