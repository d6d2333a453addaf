import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePorts } from '../../scripts/start/ports.ts';

// Starts the whole platform as `npm start` does, with the network denied; publishes, asks, looks at the pages, and
// prints what it was answered as one line of JSON.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const GUARD = new URL('deny-network.ts', import.meta.url).href;
const READY_WITHIN_MS = 240_000;

const { PILOTAGE_DATA_DIR: folder = '' } = process.env;
const [port = 0] = await freePorts(1);
const address = `http://127.0.0.1:${port}`;
const platform = spawn(
  process.execPath,
  ['--import', GUARD, 'scripts/start.ts', '--port', String(port), '--no-demo'],
  { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
);
const ended = once(platform, 'exit');
process.once('SIGTERM', () => {
  platform.kill('SIGINT');
  ended.finally(() => process.exit(1));
});
let output = '';
platform.stdout.on('data', (chunk: Buffer) => {
  output += chunk.toString();
});
const until = Date.now() + READY_WITHIN_MS;
while (!output.includes('ready at')) {
  if (platform.exitCode !== null || Date.now() > until) throw new Error(`not ready: ${output}`);
  await setTimeout(100);
}

const { keys } = JSON.parse(readFileSync(join(folder, 'real', 'run.json'), 'utf8')) as {
  readonly keys: Readonly<Record<string, string>>;
};

async function ask(query: string, key?: string): Promise<unknown> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key ? { authorization: `Bearer ${key}` } : {}),
    },
    body: JSON.stringify({ query }),
  });
  return response.json();
}
const page = async (path: string) => (await fetch(`${address}${path}`)).status;

const published = await ask(
  'mutation { publishTransport(input: { key: "first", products: [{ slug: "le-taxi", name: "le.taxi", phases: [{ phase: "ACCELERATION", from: "2017-03-15" }] }] }) { version } }',
  keys['transport'],
);
const figure = await ask('{ ministry { figure(indicator: PORTFOLIO) { value status } } }');
const [, script = '/'] =
  /<script [^>]*src="([^"]+)"/.exec(await (await fetch(`${address}/explorer`)).text()) ?? [];
const pages = await Promise.all(['/', '/explorer', script, '/health/ready', '/metrics'].map(page));
platform.kill('SIGINT');
const [code] = await ended;
console.log(JSON.stringify({ published, figure, pages, code }));
