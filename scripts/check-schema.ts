import { readFileSync } from 'node:fs';
import { breakingChanges, readDecisions, readReleased } from './contract/breaking-changes.ts';
import { generatedFiles, outdated } from './contract/generated-files.ts';
import type { Violation } from './contract/rule.ts';
import { rules } from './contract/rules/index.ts';
import { currentContracts } from './contract/subgraphs.ts';

const HELP = `npm run check:schema

Checks that the committed schema is what the code makes, that it keeps every rule of the contract, and that
it breaks nobody's query unless a decision page owns up to it.
`;

if (process.argv.includes('--help')) {
  console.log(HELP);
  process.exit(0);
}

const folder = new URL('../schema/', import.meta.url);
const contracts = await currentContracts();
let failures = 0;

tell(
  'generated',
  'The committed schema is what the code makes.',
  outdated(await generatedFiles(contracts), new URL('../', import.meta.url)).map(
    ({ path }) => `${path} differs. Run "npm run compose" and commit it.`,
  ),
);
for (const { id, promise, check } of rules) tell(id, promise, check(contracts).map(worded));

const released = readReleased(folder);
const present = readFileSync(new URL('supergraph.graphql', folder), 'utf8');
const breaking = released === null ? [] : breakingChanges(released, present, readDecisions(folder));
tell(
  'breaks-nobody',
  'No query of the last release breaks, unless a decision page says so.',
  breaking
    .filter(({ isDecided }) => !isDecided)
    .map(
      ({ description }) =>
        `${description} Keep it, or write a decision page with the line "Breaks: ${description}"`,
    ),
);
process.exit(failures === 0 ? 0 : 1);

function tell(id: string, promise: string, violations: readonly string[]): void {
  console.log(`${violations.length === 0 ? '✓' : '✗'} ${id}: ${promise}`);
  for (const violation of violations) console.log(`    ${violation}`);
  failures += violations.length;
}

function worded({ subgraph, place, message, remedy }: Violation): string {
  return `${subgraph}: ${place} ${message}. ${remedy}`;
}
