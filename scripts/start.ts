import { parseArgs } from 'node:util';
import { dayOf } from '@pilotage/schema';
import { dataRoot, demonstrationDataDirectory, realDataDirectory } from './data-directory.ts';
import { keepProgress, progressOf } from './demonstration/progress.ts';
import { publishDemonstration } from './demonstration/publish-demonstration.ts';
import { StartError, startPlatform } from './start/platform.ts';

const HELP = `npm start [-- --port 4000] [--no-demo]

Starts the platform: PostgreSQL, the departments, the ministry's view and the gateway. Ctrl-C ends it.
The first start publishes a demonstration, facts made up to show the platform at work.

  --port N    where it answers; 4000 unless told otherwise
  --no-demo   without the demonstration: real data, in a folder of their own, empty at first
  --help      this text

PILOTAGE_DATA_DIR names the folder that keeps the data; .data/ unless told otherwise.
`;

const DEMONSTRATED = 'It shows made-up facts; for real ones: npm start -- --no-demo';
const EMPTY =
  'Import: npm run import -- betagouv <startups.json> --organisations <organisations.json>';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4000' },
    'no-demo': { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const port = Number(values.port);
if (!Number.isInteger(port) || port < 1 || port > 65_535)
  fail(`--port must be a number from 1 to 65535, got "${values.port}"`);

let stop: (() => Promise<void>) | null = null;
let interrupted = false;
const end = () => {
  if (interrupted) process.exit(130);
  interrupted = true;
  if (stop)
    stop().then(
      () => process.exit(0),
      (error: unknown) => fail(String(error)),
    );
};
process.on('SIGINT', end);
process.on('SIGTERM', end);

try {
  const onRestart = (name: string, why: string) =>
    console.error(`${name} ${why}; starting it again`);
  const root = dataRoot(process.env);
  const isDemonstration = !values['no-demo'];
  const dataDirectory = isDemonstration
    ? demonstrationDataDirectory(root)
    : realDataDirectory(root);
  const progress = isDemonstration ? progressOf(dataDirectory, dayOf(new Date())) : null;
  const demonstration = progress?.anchor ?? null;
  const platform = await startPlatform({ dataDirectory, port, demonstration, onRestart });
  stop = platform.stop;
  if (interrupted) await stop().then(() => process.exit(0));
  if (progress && !progress.isComplete) {
    console.log('Publishing the demonstration, at this first start only…');
    const absent = await publishDemonstration({ ...platform, anchor: progress.anchor });
    if (absent.length > 0) console.log(`No demonstration is made for: ${absent.join(', ')}.`);
    keepProgress(dataDirectory, { ...progress, isComplete: true });
  }
  console.log(
    `Pilotage is ready at ${platform.address} (explorer: ${platform.address}/explorer). ${isDemonstration ? DEMONSTRATED : EMPTY}`,
  );
} catch (error) {
  await stop?.();
  fail(error instanceof StartError ? error.message : String(error));
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
