import { pino } from 'pino';

/** Where events are told: one JSON line each. */
export type Log = ReturnType<typeof createLog>;

/** What a log is made of. */
export interface LogOptions {
  /** Who speaks, such as `water` or `gateway`. */
  readonly name: string;
  readonly level?: string;
}

/** A log that writes one JSON line per event to standard output. */
export function createLog({ name, level = 'info' }: LogOptions) {
  return pino({ name, level, base: { name } });
}
