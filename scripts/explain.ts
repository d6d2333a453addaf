import { parseArgs } from 'node:util';
import { graphClient } from './graph-client.ts';
import { findRun } from './import/find-run.ts';
import { runCommand } from './run-command.ts';

const HELP = `npm run explain -- "<citation>" [--data-dir FOLDER]

Recomputes a cited figure from the departments' logs, up to the versions that the citation names, and says
whether it is the same. The platform must be running. Ends with 1 when it is not the same.

  --data-dir FOLDER   the platform's data folder; PILOTAGE_DATA_DIR or .data/ unless told otherwise
  --help              this text
`;

interface Answer {
  readonly explanation: {
    readonly same: boolean;
    readonly figure: {
      readonly value: number | null;
      readonly unit: string;
      readonly status: string;
      readonly citation: string;
      readonly reasons: readonly { readonly label: string }[];
      readonly components: readonly { readonly label: string; readonly value: number | null }[];
    };
  };
}

const QUERY = `query Explain($citation: String!) {
  explanation(citation: $citation) {
    same
    figure { value unit status citation reasons { label(lang: EN) } components { label(lang: EN) value } }
  }
}`;

await runCommand(main);

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'data-dir': { type: 'string' }, help: { type: 'boolean' } },
  });
  const citation = positionals.join(' ');
  if (values.help || citation === '') return console.log(HELP);
  const { run } = findRun(process.env, values['data-dir'] ?? null);
  const { explanation } = await graphClient(run.graph)<Answer>(QUERY, { citation });
  const { same, figure } = explanation;
  console.log(same ? 'Same.' : 'Not the same.');
  console.log(`  cited      ${citation}`);
  console.log(`  recomputed ${figure.citation}`);
  for (const { label, value } of figure.components) console.log(`  ${label}: ${value ?? '–'}`);
  for (const { label } of figure.reasons) console.log(`  (${label})`);
  if (!same) process.exitCode = 1;
}
