import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { type SilencePatience, signsOfLife } from './signs-of-life.ts';

/** One process of the platform. */
export interface ProcessSpecification {
  readonly name: string;
  /** The script, given relative to the project, so that a list of processes tells them apart. */
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  /** Where it says that it lives, and that it is ready. */
  readonly address: string;
  readonly logFile: string;
}

/** What a supervisor tells of. */
export interface SupervisorEvents {
  onRestart(name: string, why: string): void;
}

/** Processes kept running. */
export interface Supervisor {
  /** Resolves once every process is ready; rejects when one ends again and again before it is. */
  ready(): Promise<void>;
  /** Ends every process, the last one, which asks the others, first: asked to drain, killed when it does not. */
  stop(): Promise<void>;
}

/** How patient a supervisor is, in milliseconds. */
export interface Patience extends SilencePatience {
  readonly probeEvery: number;
  /** How long a process that drains may say nothing of it. */
  readonly drain: number;
  readonly longestBackoff: number;
}

const PATIENCE: Patience = {
  boot: 90_000,
  silence: 10_000,
  probeEvery: 1000,
  drain: 8000,
  longestBackoff: 5000,
};
const ATTEMPTS_BEFORE_READY = 3;

/**
 * Starts processes and keeps them running: one that dies is replaced, and so is one that is silent for 10 s
 * once it has lived, or for 90 s before.
 */
export function supervise(
  specifications: readonly ProcessSpecification[],
  options: {
    readonly cwd: string;
    readonly events: SupervisorEvents;
    readonly patience?: Partial<Patience>;
  },
): Supervisor {
  const patience = { ...PATIENCE, ...options.patience };
  const kept = specifications.map((specification) =>
    keepRunning(specification, options.cwd, options.events, patience),
  );
  return {
    async ready() {
      await Promise.all(kept.map(({ ready }) => ready));
    },
    async stop() {
      await kept.at(-1)?.stop();
      await Promise.all(kept.slice(0, -1).map(({ stop }) => stop()));
    },
  };
}

function keepRunning(
  { name, script, env, address, logFile }: ProcessSpecification,
  cwd: string,
  events: SupervisorEvents,
  patience: Patience,
) {
  let child: ChildProcess;
  let stopping = false;
  let wasReady = false;
  let failures = 0;
  let signs = signsOfLife(patience, Date.now());
  let verdict: string | null = null;
  let waiting: NodeJS.Timeout | undefined;
  let settle: { resolve(): void; reject(error: Error): void };
  const ready = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });

  const begin = () => {
    signs = signsOfLife(patience, Date.now());
    verdict = null;
    const log = openSync(logFile, 'a');
    child = fork(script, [], {
      cwd,
      env: { ...process.env, ...env },
      // What Node was told for the one that starts it is not for it.
      execArgv: [],
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    const ofThisRun = signs;
    // A process says by message that it listens, before any probe can have found out.
    child.once('message', () => ofThisRun.seen(Date.now()));
    child.once('exit', (code, signal) => replace(verdict ?? `ended (${signal ?? code})`));
  };

  const replace = (why: string) => {
    if (stopping) return;
    failures += 1;
    if (!wasReady && failures >= ATTEMPTS_BEFORE_READY) {
      stopping = true;
      clearInterval(probing);
      settle.reject(new Error(`${name} cannot start: it ${why}. Its log: ${logFile}`));
      return;
    }
    events.onRestart(name, why);
    waiting = setTimeout(begin, Math.min(100 * 2 ** failures, patience.longestBackoff));
  };

  const probe = async () => {
    const probed = child;
    const [live, isReady] = await Promise.all(
      ['live', 'ready'].map((what) => isOk(`${address}/health/${what}`, patience.probeEvery)),
    );
    // An answer that comes after the process was replaced says nothing of its successor.
    if (child !== probed || stopping) return;
    if (live) signs.seen(Date.now());
    if (isReady) {
      failures = 0;
      wasReady = true;
      settle.resolve();
    }
    verdict ??= signs.verdict(Date.now());
    if (verdict !== null) child.kill('SIGKILL');
  };

  const probing = setInterval(() => void probe(), patience.probeEvery);
  const earlyProbe = setInterval(() => {
    if (wasReady || stopping) clearInterval(earlyProbe);
    else void probe();
  }, 150);
  begin();

  return {
    ready,
    async stop() {
      stopping = true;
      clearTimeout(waiting);
      clearInterval(probing);
      clearInterval(earlyProbe);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const impatience = setTimeout(() => child.kill('SIGKILL'), patience.drain);
      child.on('message', () => impatience.refresh());
      await ended;
      clearTimeout(impatience);
    },
  };
}

async function isOk(url: string, withinMs: number): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(withinMs) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
