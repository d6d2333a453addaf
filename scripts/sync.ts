import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { connectors, type SourceCode, sourceAsker } from '@pilotage/kit/sources';
import { didYouMean } from '@pilotage/schema';
import { checkedDepartment } from './checked-department.ts';
import { dataRoot, realDataDirectory } from './data-directory.ts';
import { findRun } from './import/find-run.ts';
import { ImportError } from './import/import-error.ts';
import { readArguments } from './read-arguments.ts';
import { runCommand } from './run-command.ts';
import { outcomeText } from './sync/outcome.ts';
import { sync } from './sync/run-sync.ts';
import { EXAMPLE } from './sync/settings-example.ts';

const HELP = `npm run sync -- [source…] [options]

Asks the sources that departments use, and publishes what they bring into the running platform. Without a source:
those that are due, by the freshness that the graph tells; named: now. Sources: ${connectors.map(({ code }) => code).join(', ')}.
Run it again as often as you like: what is known already changes nothing, and what failed is asked again.

  --department CODE   only for this department
  --dry-run           ask, and say what would change; publish nothing
  --settings FILE     what the sources are asked for; sources.json in the platform's data folder unless told otherwise
  --deadline SECONDS  how long a source may take for one whole answer; 30 unless told otherwise
  --graph URL         the graph to publish into, with PILOTAGE_KEY, a department's own key, and --department;
                      that of the platform that runs here unless told otherwise
  --into-demo         let it into a demonstration, among facts that are made up
  --data-dir FOLDER   the platform's data folder; PILOTAGE_DATA_DIR or .data/ unless told otherwise
  --help              this text

Secrets come from the environment: JDMA_KEY, MATOMO_TOKEN, DEMARCHE_NUMERIQUE_TOKEN, or for one department with its
code behind, such as JDMA_KEY_HOUSING. The settings name, by department and source, which service of the source is
which product, by its slug:

${EXAMPLE}

A source that is not there is not asked. Several services may be one product, but for sites of Matomo, whose visitors
cannot be added up; \`segment\` says in Matomo's words which visits count, and \`population\` how many users the product
is meant for, from a month on: a month without it is left out.
`;

const OPTIONS = {
  department: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  settings: { type: 'string' },
  deadline: { type: 'string', default: '30' },
  graph: { type: 'string' },
  'into-demo': { type: 'boolean', default: false },
  'data-dir': { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** Where npm was called, so that files are found as they were named. */
const calledFrom = process.env.INIT_CWD ?? process.cwd();

await runCommand(main);

async function main(): Promise<void> {
  const { values, positionals } = readArguments(OPTIONS, HELP);
  if (values.help) return console.log(HELP);
  const sources = positionals.map(checkedSource);
  const department = values.department === undefined ? null : checkedDepartment(values.department);
  const { graph, keys, dataDirectory } = target(values, department);
  const outcomes = await sync({
    sources,
    department,
    dryRun: values['dry-run'],
    settingsFile:
      values.settings === undefined
        ? join(dataDirectory, 'sources.json')
        : resolve(calledFrom, values.settings),
    dataDirectory,
    graph,
    keys,
    env: process.env,
    askSource: sourceAsker({ deadlineMs: checkedSeconds(values.deadline) * 1000 }),
    runId: randomUUID(),
  });
  console.log(outcomeText(outcomes, values['dry-run']));
  if (outcomes.some(({ became }) => became.kind === 'FAILED')) process.exitCode = 1;
}

/** The graph to publish into, the keys to publish with, and where settings and memory are. */
function target(
  values: { readonly graph?: string; readonly 'data-dir'?: string; readonly 'into-demo': boolean },
  department: string | null,
) {
  const folder = values['data-dir'] === undefined ? null : resolve(calledFrom, values['data-dir']);
  const own = process.env['PILOTAGE_KEY']?.trim() || undefined;
  if (values.graph !== undefined) {
    if (own === undefined || department === null) {
      throw new ImportError(
        'Another graph is published into with PILOTAGE_KEY, the key of one department: give it, and name the department with --department.',
      );
    }
    const dataDirectory = realDataDirectory(folder ?? dataRoot(process.env));
    return { graph: values.graph, keys: { [department]: own }, dataDirectory };
  }
  const { run, dataDirectory } = findRun(process.env, folder);
  if (run.demonstration && !values['into-demo']) {
    throw new ImportError(
      'A demonstration is running: real facts would stand among made-up ones. Start the platform with "npm start -- --no-demo", or insist with --into-demo.',
    );
  }
  return { graph: run.graph, keys: run.keys, dataDirectory };
}

function checkedSource(text: string): SourceCode {
  const found = connectors.find(({ code }) => code === text);
  if (found !== undefined) return found.code;
  const codes = connectors.map(({ code }) => code);
  throw new ImportError(`There is no source "${text}". ${didYouMean(text, codes)}`);
}

function checkedSeconds(text: string): number {
  const seconds = Number(text);
  if (seconds > 0 && seconds <= 3600) return seconds;
  throw new ImportError(`--deadline ${text} is not a number of seconds, above 0 and up to 3600.`);
}
