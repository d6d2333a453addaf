import { type DestinationStream, pino } from 'pino';
import { currentRequestId } from './current-request.ts';

/** Where events are told: one JSON line each. */
export type Log = ReturnType<typeof createLog>;

/** What a log is made of. */
export interface LogOptions {
  /** Who speaks, such as `water` or `gateway`. */
  readonly name: string;
  readonly level?: string;
  /** Where lines are written; standard output unless told otherwise. */
  readonly destination?: DestinationStream;
}

/** What no line may hold, however deep an error carries it. */
const SECRETS = ['authorization', 'cookie', 'set-cookie'].flatMap((name) =>
  ['', '*.', '*.*.', '*.*.*.'].map((place) => `${place}["${name}"]`.replace('.[', '[')),
);

/**
 * A log that writes one JSON line per event, with the id of the request during which it happened. Whatever proves
 * who calls is never written.
 */
export function createLog({ name, level = 'info', destination }: LogOptions) {
  return pino(
    {
      name,
      level,
      base: { name },
      redact: { paths: SECRETS, censor: '[secret]' },
      mixin() {
        const requestId = currentRequestId();
        return requestId === undefined ? {} : { requestId };
      },
    },
    destination ?? pino.destination(1),
  );
}
