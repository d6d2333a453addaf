import { parseArgs } from 'node:util';
import { benchFigures } from './figures.ts';

const HELP = `npm run bench -- figures [--rows 10000000]

Measures side by side, and prints ratios: wall times of one machine say nothing about another.

  figures     a figure with few and with many statements in the log, now and as of a past moment
  --rows N    how many statements the larger log holds; 10 000 000 unless told otherwise
  --help      this text
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: 'string', default: '10000000' }, help: { type: 'boolean' } },
});
const rows = Number(values.rows);
if (values.help || positionals[0] !== 'figures' || !Number.isSafeInteger(rows) || rows < 10_000) {
  console.log(HELP);
  process.exitCode = values.help ? 0 : 1;
} else {
  await benchFigures(rows);
}
