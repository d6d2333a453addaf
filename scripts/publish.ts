import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkedDepartment } from './checked-department.ts';
import { findRun } from './import/find-run.ts';
import { ImportError } from './import/import-error.ts';
import { formatOf, formats } from './publish/file-format.ts';
import { saveTemplate, sendFile } from './publish/send-file.ts';
import { languageOf, receiptText, refusalText } from './publish/words.ts';
import { readArguments } from './read-arguments.ts';
import { runCommand } from './run-command.ts';

const HELP = `npm run publish -- <file> --department CODE [options]
npm run publish -- template --department CODE [--out FILE]

Publishes a file of rows into a department: NDJSON, CSV or a workbook, whole or not at all. Whatever is wrong with it is
told line by line, and nothing is published. The template is a workbook with a sheet for everything that the department
can publish, each column described; rows of CSV and NDJSON have the same columns.

  --department CODE   the department
  --sheet CODE        the sheet of rows that name none, such as measurements; a workbook's sheets name themselves
  --dry-run           say what would change, publish nothing
  --key TEXT          names this run: sent again after it was cut short, nothing is taken twice; printed unless given
  --known-at MOMENT   when the facts were known, such as 2026-08-20 (its start in Paris); rows may claim their own in a
                      column knownAt; without either they are known from now on
  --source TEXT       where the facts come from; without it the department states them itself
  --demonstration     everything in the file was made up
  --into-demo         let it into a demonstration, among facts that are made up
  --lang fr|en        the language of problems; that of the terminal unless told otherwise
  --graph URL         the graph of another platform, asked with the key in PILOTAGE_KEY
  --data-dir FOLDER   the platform's data folder; PILOTAGE_DATA_DIR or .data/ unless told otherwise
  --help              this text

Formats, by the file's name: ${formats.join(', ')}; .gz behind it is unpacked on arrival.
`;

const OPTIONS = {
  department: { type: 'string' },
  sheet: { type: 'string' },
  key: { type: 'string' },
  'known-at': { type: 'string' },
  source: { type: 'string' },
  demonstration: { type: 'boolean', default: false },
  'into-demo': { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  lang: { type: 'string' },
  out: { type: 'string' },
  graph: { type: 'string' },
  'data-dir': { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** Where npm was called, so that files are found as they were named. */
const calledFrom = process.env.INIT_CWD ?? process.cwd();

await runCommand(main);

async function main(): Promise<void> {
  const { values, positionals } = readArguments(OPTIONS, HELP);
  const [what, ...others] = positionals;
  if (values.help) return console.log(HELP);
  if (what === undefined || others.length > 0) throw new ImportError(HELP);
  if (values.department === undefined) throw new ImportError(`--department is missing.\n\n${HELP}`);
  const department = checkedDepartment(values.department);
  const { address, key: secret, demonstration } = target(department, values);
  if (what === 'template') {
    const out = resolve(calledFrom, values.out ?? `${department}.xlsx`);
    return console.log(`Written: ${await saveTemplate(`${address}/template.xlsx`, out)}`);
  }
  if (demonstration && !values['into-demo'] && !values.demonstration) {
    throw new ImportError(
      'A demonstration is running: real facts would stand among made-up ones. Start the platform with "npm start -- --no-demo", or insist with --into-demo.',
    );
  }
  const file = resolve(calledFrom, what);
  if (!existsSync(file)) throw new ImportError(`There is no file ${file}.`);
  const key = values.key ?? `publish-${randomUUID()}`;
  const language = languageOf(values.lang, process.env);
  if (!values['dry-run']) console.error(`Run ${key}`);
  const answer = await sendFile({
    file,
    format: formatOf(file),
    address,
    secret,
    parameters: {
      key,
      sheet: values.sheet,
      knownAt: values['known-at'],
      source: values.source,
      demonstration: values.demonstration ? 'true' : undefined,
      dryRun: values['dry-run'] ? 'true' : undefined,
    },
    terminal: process.stderr,
  });
  if (answer.receipt === null) throw new ImportError(refusalText(file, answer, language));
  console.log(receiptText(answer.receipt, language));
}

/** The department's door, and the key that opens it. */
function target(
  department: string,
  values: { readonly graph?: string; readonly 'data-dir'?: string },
) {
  const own = process.env['PILOTAGE_KEY']?.trim() || undefined;
  if (values.graph !== undefined)
    return { address: doorOf(values.graph, department), key: own, demonstration: false };
  const { run } = findRun(process.env, values['data-dir'] ?? null);
  const { graph, keys, demonstration } = run;
  return { address: doorOf(graph, department), key: own ?? keys[department], demonstration };
}

function doorOf(graph: string, department: string): string {
  return new URL(`/publish/${department}`, graph).href;
}
