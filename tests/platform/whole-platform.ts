import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishDemonstration } from '../../scripts/demonstration/publish-demonstration.ts';
import { startPlatform } from '../../scripts/start/platform.ts';
import { freePorts } from '../../scripts/start/ports.ts';

/** What a whole platform is started with. */
export interface WholePlatformOptions {
  /** The month of its demonstration, `YYYY-MM`; `null` for an empty platform. */
  readonly demonstration: string | null;
  /** What its processes find in their environment, beside what the platform gives them. */
  readonly env?: Readonly<Record<string, string>>;
  onRestart(name: string, why: string): void;
}

/** A platform in processes of its own, as `npm start` starts it, in a folder that goes with it. */
export async function startWholePlatform({ env = {}, ...options }: WholePlatformOptions) {
  const { demonstration } = options;
  const folder = await mkdtemp(join(tmpdir(), 'pilotage-whole-'));
  // PostgreSQL runs as another account where this is root's.
  await chmod(folder, 0o755);
  const [port = 0] = await freePorts(1);
  // The processes inherit the environment; what the test runner asks of Node is not for them.
  Object.assign(process.env, { NODE_OPTIONS: '', NODE_ENV: 'development', ...env });
  const platform = await startPlatform({ ...options, dataDirectory: folder, port });
  if (demonstration !== null) await publishDemonstration({ ...platform, anchor: demonstration });
  return {
    /** Where it answers, such as `http://127.0.0.1:4000`. */
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      await platform.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
