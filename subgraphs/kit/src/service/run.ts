import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { beginDraining } from './drain.ts';
import type { Log } from './log.ts';

/** What is run, and where it listens. */
export interface RunOptions {
  readonly app: FastifyInstance;
  readonly port: number;
  readonly host: string;
  readonly log: Log;
  /** How long it goes on taking requests once it is to end, for those in front of it to hear of it. */
  readonly drainNoticeMs?: number;
  /** Called once the last request has been answered. */
  onClose(): Promise<void>;
}

/**
 * The longest that requests under way are waited for: a publication may take 60 s. Questions end within their own
 * deadlines, so that this is waited out only where something takes as long.
 */
const LONGEST_DRAIN_MS = 65_000;

/** How often a process says to whoever started it that it is still at it. */
const SIGN_EVERY_MS = 1000;

/**
 * Listens until told to stop by SIGTERM, SIGINT or the end of the process that forked this one; then says that it
 * is no longer ready, stops listening, answers what is under way and exits.
 *
 * A process that another one forked leaves Ctrl-C to it, which knows in which order to stop.
 */
export async function runUntilSignal(options: RunOptions): Promise<void> {
  const { app, port, host, log, drainNoticeMs = 0, onClose } = options;
  await app.listen({ port, host });
  log.info({ port }, 'listening');
  process.send?.({ type: 'ready' });
  let stopping = false;
  const stop = async (why: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'draining');
    beginDraining(app);
    setInterval(tellStarter, SIGN_EVERY_MS).unref();
    await pause(drainNoticeMs);
    setTimeout(() => {
      log.error({ afterMs: LONGEST_DRAIN_MS }, 'requests were cut off');
      process.exit(1);
    }, LONGEST_DRAIN_MS).unref();
    await app.close();
    await onClose();
    log.info('drained');
    process.exit(0);
  };
  const stopOrFail = (why: string) => {
    stop(why).catch((error: unknown) => {
      log.error({ err: error }, 'draining failed');
      process.exit(1);
    });
  };
  const isForked = process.send !== undefined;
  process.on('SIGTERM', stopOrFail);
  process.on('SIGINT', isForked ? () => {} : stopOrFail);
  process.once('disconnect', () => stopOrFail('disconnect'));
}

function tellStarter(): void {
  if (process.connected) process.send?.({ type: 'draining' });
}
