import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { freePorts } from '../../../../scripts/start/ports.ts';
import { sayReady, told } from './told.ts';

/** What Hive Gateway is started with. */
export interface HiveTold {
  /** The script of its command. */
  readonly command: string;
  /** The file of the supergraph. */
  readonly file: string;
}

const { command, file } = await told<HiveTold>();
const [port = 0] = await freePorts(1);
process.argv = [
  process.execPath,
  command,
  'supergraph',
  file,
  ...['--host', '127.0.0.1', '--port', String(port)],
];
await import(pathToFileURL(command).href);
const url = `http://127.0.0.1:${port}/graphql`;
while (!(await answers())) await setTimeout(100);
sayReady({ url });

async function answers(): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    });
    return (await response.text()).includes('Query');
  } catch {
    return false;
  }
}
