import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A process that is asked, beside others. */
export interface Contender {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  /** Other processes that do a part of its work. */
  readonly helpers?: readonly number[];
}

/** Processes of one bench, all of which end with it. */
export type Processes = ReturnType<typeof openProcesses>;

/** Nobody tells anybody outside of anything, and everybody runs as in production. */
const ENV = {
  ...process.env,
  NODE_ENV: 'production',
  APOLLO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
};

/** Starts processes whose words go to files of a folder. */
export function openProcesses(folder: string) {
  const running: ChildProcess[] = [];
  return {
    folder,
    /** Forks a script beside this one, tells it something, and gives what it says once it is ready. */
    async start<Ready>(name: string, script: string, tell: object) {
      const logFile = join(folder, `${name}.log`);
      const log = openSync(logFile, 'w');
      const child = fork(fileURLToPath(new URL(script, import.meta.url)), [], {
        cwd: folder,
        env: ENV,
        stdio: ['ignore', log, log, 'ipc'],
      });
      closeSync(log);
      running.push(child);
      child.send(tell);
      const ended = once(child, 'exit').then(([code]) => {
        throw new Error(`${name} ended with ${code}: ${readFileSync(logFile)}`);
      });
      // After it was ready, its end is that of the bench.
      ended.catch(() => {});
      const [ready] = (await Promise.race([once(child, 'message'), ended])) as [Ready];
      return { ...ready, name, pid: child.pid ?? 0 };
    },
    async stop(): Promise<void> {
      const alive = running.filter((child) => child.exitCode === null && child.signalCode === null);
      await Promise.all(
        alive.map(async (child) => {
          const ended = once(child, 'exit');
          child.kill('SIGKILL');
          await ended;
        }),
      );
    },
  };
}
