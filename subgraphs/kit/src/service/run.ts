import type { FastifyInstance } from 'fastify';
import type { Log } from './log.ts';

/** What is run, and where it listens. */
export interface RunOptions {
  readonly app: FastifyInstance;
  readonly port: number;
  readonly host: string;
  readonly log: Log;
  /** Called once the last request has been answered. */
  onClose(): Promise<void>;
}

const DRAIN_MS = 5000;

/**
 * Listens until told to stop by SIGTERM, SIGINT or the end of the process that forked this one; then
 * answers what is under way and exits.
 */
export async function runUntilSignal({ app, port, host, log, onClose }: RunOptions): Promise<void> {
  await app.listen({ port, host });
  log.info({ port }, 'listening');
  process.send?.({ type: 'ready' });
  let stopping = false;
  const stop = async (why: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'draining');
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
    await app.close();
    await onClose();
    process.exit(0);
  };
  const stopOrFail = (why: string) => {
    stop(why).catch((error: unknown) => {
      log.error({ err: error }, 'draining failed');
      process.exit(1);
    });
  };
  process.once('SIGTERM', stopOrFail);
  process.once('SIGINT', stopOrFail);
  process.once('disconnect', () => stopOrFail('disconnect'));
}
