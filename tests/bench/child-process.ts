import { globSync, readFileSync } from 'node:fs';

/** The process of a script that this one runs, as Linux tells of it. */
export function childRunning(script: string): number {
  for (const file of globSync('/proc/[0-9]*/cmdline')) {
    const pid = Number(file.split('/')[2]);
    const isIt = readProcess(pid, 'cmdline').includes(script);
    if (isIt && readProcess(pid, 'status').includes(`PPid:\t${process.pid}\n`)) return pid;
  }
  throw new Error(`No process of this one runs ${script}`);
}

/** What Linux tells of a process, such as its `status`; empty when there is none. */
export function readProcess(pid: number, what: string): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return '';
  }
}

/** The environment that a process was started with. */
export function environmentOf(pid: number): Readonly<Record<string, string>> {
  const lines = readProcess(pid, 'environ').split('\0').filter(Boolean);
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}
