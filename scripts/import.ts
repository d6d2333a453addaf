import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { checkedDepartment } from './checked-department.ts';
import { findRun } from './import/find-run.ts';
import { importBetagouv } from './import/import-betagouv.ts';
import { ImportError } from './import/import-error.ts';
import { importJdma } from './import/import-jdma.ts';
import { isAddress } from './import/input-files.ts';
import { checkedKnownAt } from './import/known-at.ts';
import { readArguments } from './read-arguments.ts';
import { runCommand } from './run-command.ts';

const HELP = `npm run import -- betagouv <startups.json or https://…> [options]
npm run import -- jdma <answer.json or export.csv> --product … [options]

Publishes the products of beta.gouv.fr, or answers of Je donne mon avis, into the departments of the running platform.

Je donne mon avis:
  --product ID           of an export (CSV), which product it is of: housing:some-slug; of an answer of the API
                         (JSON), which of ours each of the source's is: 4012=housing:some-slug, as often as needed

beta.gouv.fr:
  --organisations FILE   organisations.json, or its address, to be warned of sponsors that it does not hold
  --department CODE      only the products of this department
  --move                 let a product that lives in another department move

Both:
  --known-at MOMENT      when the file's facts were known, such as 2026-08-20 (its start in Paris);
                         without it they are known from now on, as a correction of what was
  --dry-run              say what would change, publish nothing
  --run ID               go on with an import that was cut short, under the id that it printed
  --into-demo            let it into a demonstration, among facts that are made up
  --data-dir FOLDER      the platform's data folder; PILOTAGE_DATA_DIR or .data/ unless told otherwise
  --help                 this text
`;

const OPTIONS = {
  organisations: { type: 'string' },
  product: { type: 'string', multiple: true, default: [] as string[] },
  department: { type: 'string' },
  'known-at': { type: 'string' },
  move: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  run: { type: 'string' },
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
  const [source, file, ...others] = positionals;
  const isKnown = source === 'betagouv' || source === 'jdma';
  if (!isKnown || file === undefined || others.length > 0) throw new ImportError(HELP);
  const { dataDirectory, run } = findRun(process.env, path(values['data-dir']));
  if (run.demonstration && !values['into-demo']) {
    throw new ImportError(
      'A demonstration is running: real facts would stand among made-up ones. Start the platform with "npm start -- --no-demo", or insist with --into-demo.',
    );
  }
  const runId = values.run === undefined ? randomUUID() : checkedRunId(values.run);
  const common = {
    knownAt:
      values['known-at'] === undefined ? null : checkedKnownAt(values['known-at'], new Date()),
    dryRun: values['dry-run'],
    runId,
    graph: run.graph,
    keys: run.keys,
  };
  if (source === 'jdma') {
    const { product: products } = values;
    return console.log(await importJdma({ ...common, file: resolve(calledFrom, file), products }));
  }
  const options = {
    ...common,
    startupsFile: place(file),
    organisationsFile: values.organisations === undefined ? null : place(values.organisations),
    department: values.department === undefined ? null : checkedDepartment(values.department),
    move: values.move,
    // On the error stream at once, so that it is known even when the import is killed.
    onSending: (id: string) => console.error(`Import run ${id}`),
  };
  console.log(await importBetagouv({ ...options, dataDirectory }));
}

/** A file where npm was called, or an address on the web. */
function place(file: string): string {
  return isAddress(file) ? file : resolve(calledFrom, file);
}

function path(file: string | undefined): string | null {
  return file === undefined ? null : resolve(calledFrom, file);
}

function checkedRunId(id: string): string {
  if (/^[A-Za-z0-9_-]{1,64}$/.test(id)) return id;
  throw new ImportError(
    `--run ${id} is not the id of a run: 1 to 64 letters, digits, hyphens and underscores.`,
  );
}
