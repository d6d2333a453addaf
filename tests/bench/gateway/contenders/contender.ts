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
}

/** Processes of one bench, all of which end with it. */
export type Processes = ReturnType<typeof openProcesses>;

/** Nobody tells anybody of anything, and everybody runs as in production. */
export const CONTENDER_ENV = {
  ...process.env,
  NODE_ENV: 'production',
  APOLLO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
};

/** Starts processes whose words go to files of a folder. */
export function openProcesses(folder: string) {
  const running: ChildProcess[] = [];
  const logged = (name: string) => openSync(join(folder, `${name}.log`), 'w');
  return {
    folder,
    /** Forks a script of `contenders/`, and gives the message by which it says that it is ready. */
    async start<Ready>(name: string, script: string, tell: object) {
      const log = logged(name);
      const child = fork(fileURLToPath(new URL(script, import.meta.url)), [], {
        env: { ...CONTENDER_ENV, TOLD: JSON.stringify(tell) },
        stdio: ['ignore', log, log, 'ipc'],
      });
      closeSync(log);
      running.push(child);
      const ended = once(child, 'exit').then(([code]) => {
        throw new Error(`${name} ended with ${code}: ${readFileSync(join(folder, `${name}.log`))}`);
      });
      ended.catch(() => {});
      const [ready] = (await Promise.race([once(child, 'message'), ended])) as [Ready];
      return { ...ready, name, pid: child.pid ?? 0 };
    },
    /** Has a process that something else started end with the others. */
    keep(child: ChildProcess): void {
      running.push(child);
    },
    logged,
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
