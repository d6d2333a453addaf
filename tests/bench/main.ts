import { parseArgs } from 'node:util';
import { benchFigures } from './figures.ts';
import { benchGateway, SCENES, type Scene } from './gateway/gateway.ts';
import { benchPage } from './page.ts';
import { benchPublish } from './publish.ts';

const HELP = `npm run bench -- figures [--rows 10000000]
npm run bench -- publish [--rows 1000000]
npm run bench -- gateway [--only memory|platform] [--rounds 5] [--seconds 5] [--connections 20]
npm run bench -- page [--rounds 5]

Measures side by side, and prints ratios: wall times of one machine say nothing about another.

  figures          a figure with few and with many statements in the log, now and as of a past moment
  publish          a file of measurements through the gateway, beside COPY of the same rows; and memory
  gateway          the gateway beside plain @apollo/gateway and Hive Gateway, which is installed into .bench/
                   at the first run: over subgraphs that answer from memory, and over the platform itself
  page             how soon the page of the ministry is drawn in Chromium, whether it moves, what it weighs
  --rows N         how many statements, at least 10 000
  --only SCENE     over one of the two alone
  --rounds N       how often each gateway is measured, or the page is visited
  --seconds N      how long each time
  --connections N  how many ask at the same time
  --help           this text
`;

/** An argument that cannot be. */
class UsageError extends Error {}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: 'string' },
    only: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '20' },
    help: { type: 'boolean' },
  },
});

/** A whole number from `least` upwards. */
function number(given: string, least: number): number {
  const read = Number(given);
  if (Number.isSafeInteger(read) && read >= least) return read;
  throw new UsageError(`Whole numbers from ${least} upwards, got "${given}"`);
}

function isScene(name: string): name is Scene {
  return Object.hasOwn(SCENES, name);
}

function scenes(only: string | undefined): readonly Scene[] {
  if (only === undefined) return Object.keys(SCENES).filter(isScene);
  if (isScene(only)) return [only];
  throw new UsageError(`--only is one of ${Object.keys(SCENES).join(', ')}, got "${only}"`);
}

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  figures: () => benchFigures(number(values.rows ?? '10000000', 10_000)),
  page: () => benchPage(number(values.rounds, 1)),
  publish: () => benchPublish(number(values.rows ?? '1000000', 10_000)),
  gateway: () =>
    benchGateway(scenes(values.only), {
      rounds: number(values.rounds, 1),
      seconds: number(values.seconds, 1),
      connections: number(values.connections, 1),
    }),
};

const [name = ''] = positionals;
const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (values.help || bench === undefined) {
  console.log(HELP);
  process.exitCode = values.help ? 0 : 1;
} else {
  try {
    await bench();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
