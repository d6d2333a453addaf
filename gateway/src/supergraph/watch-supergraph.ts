import { readFile, stat } from 'node:fs/promises';
import type { Log } from '@pilotage/kit/service';
import type { Supergraph } from './supergraph.ts';

/** What is watched. */
export interface WatchOptions {
  readonly file: string | URL;
  /** What it held when the gateway was built. */
  readonly served: string;
  readonly supergraph: Pick<Supergraph, 'swap'>;
  readonly log: Log;
  /** How often it is looked at, in milliseconds. */
  readonly everyMs?: number;
}

const EVERY_MS = 1000;

/**
 * Watches the file of a supergraph and has what it holds serve, once two looks have found it the same: a file that is
 * being written is left alone. It is looked at rather than listened to, since mounted files tell nobody that they
 * change.
 */
export function watchSupergraph({
  file,
  served,
  supergraph,
  log,
  everyMs = EVERY_MS,
}: WatchOptions) {
  let offered: string | null = served;
  let isUnreadable = false;
  let seen = served;
  let mark = '';
  let running: Promise<void> | null = null;

  const look = async () => {
    const { mtimeMs, size, ino } = await stat(file);
    const current = `${mtimeMs} ${size} ${ino}`;
    const isKnown = current === mark && seen === offered;
    mark = current;
    if (isKnown) return;
    const sdl = await readFile(file, 'utf8');
    const isSettled = sdl === seen;
    seen = sdl;
    if (sdl === offered || !isSettled) return;
    offered = sdl;
    await supergraph.swap(sdl);
  };

  const lookOnce = () => {
    running ??= look()
      .then(() => {
        isUnreadable = false;
      })
      .catch(async (error: unknown) => {
        if (isUnreadable) return;
        isUnreadable = true;
        const { message } = error as Error;
        log.error({ reason: message }, 'supergraph cannot be read; the one before serves on');
        offered = null;
        // No supergraph at all is one that cannot serve, and readiness tells.
        await supergraph.swap('');
      })
      .finally(() => {
        running = null;
      });
    return running;
  };
  const timer = setInterval(lookOnce, everyMs);
  timer.unref();
  return {
    /** Looks at once, and offers what is there even where it was refused before. */
    async again(): Promise<void> {
      offered = null;
      mark = '';
      await lookOnce();
      await lookOnce();
    },
    async stop(): Promise<void> {
      clearInterval(timer);
      await running;
    },
  };
}
