import { parseArgs } from 'node:util';
import { benchFigures } from './figures.ts';
import { benchPublish } from './publish.ts';

/** What is measured, and with how many rows unless told otherwise. */
const BENCHES = {
  figures: { run: benchFigures, rows: 10_000_000 },
  publish: { run: benchPublish, rows: 1_000_000 },
} as const;

const HELP = `npm run bench -- figures [--rows 10000000]
npm run bench -- publish [--rows 1000000]

Measures side by side, and prints ratios: wall times of one machine say nothing about another.

  figures     a figure with few and with many statements in the log, now and as of a past moment
  publish     a file of measurements through the gateway, beside COPY of the same rows; and memory
  --rows N    how many statements, at least 10 000
  --help      this text
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: 'string' }, help: { type: 'boolean' } },
});
const [name = ''] = positionals;
const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name as keyof typeof BENCHES] : null;
const rows = Number(values.rows ?? bench?.rows);
if (values.help || bench === null || !Number.isSafeInteger(rows) || rows < 10_000) {
  console.log(HELP);
  process.exitCode = values.help ? 0 : 1;
} else {
  await bench.run(rows);
}
