import { parseArgs } from 'node:util';
import { realDataDirectory } from './data-directory.ts';
import { StartError, startPlatform } from './start/platform.ts';

const HELP = `npm start [-- --port 4000] [--no-demo]

Starts the platform: PostgreSQL, the departments, the ministry's view and the gateway. Ctrl-C ends it.

  --port N    where it answers; 4000 unless told otherwise
  --no-demo   without demonstration facts (there are none yet: every start is without)
  --help      this text

PILOTAGE_DATA_DIR names the folder that keeps the data; .data/ unless told otherwise.
`;

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
  const platform = await startPlatform({
    dataDirectory: realDataDirectory(process.env),
    port,
    onRestart,
  });
  stop = platform.stop;
  if (interrupted) await stop().then(() => process.exit(0));
  console.log(
    `Pilotage is ready at ${platform.address} (explorer: ${platform.address}/explorer). Import: npm run import -- betagouv <startups.json> --organisations <organisations.json>`,
  );
} catch (error) {
  fail(error instanceof StartError ? error.message : String(error));
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
