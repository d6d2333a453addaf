import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a running platform says of itself, in `run.json` of its data directory. */
export interface RunFile {
  /** Where people go, such as http://localhost:4000. */
  readonly address: string;
  /** Where the graph answers. */
  readonly graph: string;
  /** One publishing key per department by its code, and the steward's. */
  readonly keys: Readonly<Record<string, string>>;
  /** Whether its facts are made up to show the platform at work. */
  readonly demonstration: boolean;
  readonly pid: number;
  readonly startedAt: string;
}

/** What the platform of a data directory last said of itself; `null` when none was started there. */
export function readRun(dataDirectory: string): RunFile | null {
  const file = join(dataDirectory, 'run.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RunFile) : null;
}

/** Says it, readable by this account alone: it holds keys. */
export function writeRun(dataDirectory: string, run: RunFile): void {
  const file = join(dataDirectory, 'run.json');
  writeFileSync(file, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
}

/** Whether the process that said it still runs. */
export function isRunning({ pid }: Pick<RunFile, 'pid'>): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
