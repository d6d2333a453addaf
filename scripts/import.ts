import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { departments, didYouMean } from '@pilotage/schema';
import { realDataDirectory } from './data-directory.ts';
import { ImportError, importBetagouv } from './import/import-betagouv.ts';
import { isRunning, readRun } from './run-file.ts';

const HELP = `npm run import -- betagouv <startups.json> [options]

Publishes the products of beta.gouv.fr into the departments of the running platform.

  --organisations FILE   organisations.json, to tell sponsors that it does not hold
  --department CODE      only what is this department's
  --known-at DATE        from when the file's facts were known, such as 2026-08-20
  --move                 let a product that lives in another department move
  --dry-run              say what would change, publish nothing
  --run ID               go on with an import that was cut short
  --help                 this text
`;

/** Where npm was called, so that files are found as they were named. */
const calledFrom = process.env.INIT_CWD ?? process.cwd();

function read() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        organisations: { type: 'string' },
        department: { type: 'string' },
        'known-at': { type: 'string' },
        move: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        run: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  }
}

const { values, positionals } = read();
const [source, file] = positionals;
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
if (source !== 'betagouv' || file === undefined) fail(HELP);
const codes = departments.map(({ code }) => code);
if (values.department !== undefined && !codes.includes(values.department)) {
  fail(`There is no department "${values.department}". ${didYouMean(values.department, codes)}`);
}
const run = readRun(realDataDirectory(process.env));
if (run === null || !isRunning(run))
  fail('The platform is not running; start it with "npm start" first.');

try {
  const text = await importBetagouv({
    startupsFile: resolve(calledFrom, file),
    organisationsFile:
      values.organisations === undefined ? null : resolve(calledFrom, values.organisations),
    department: values.department ?? null,
    knownAt: values['known-at'] ?? null,
    move: values.move,
    dryRun: values['dry-run'],
    runId: values.run ?? randomUUID(),
    graph: run.graph,
    keys: run.keys,
  });
  console.log(text);
} catch (error) {
  fail(error instanceof ImportError || error instanceof Error ? error.message : String(error));
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
