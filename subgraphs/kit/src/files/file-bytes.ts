import { PublicError } from '../service/index.ts';

/** What a file unpacks to at most: a thousand million bytes are about seven million measurements. */
export const MOST_BYTES = 1_000_000_000;

/** How long a sender may be silent in the middle of a file. */
const LONGEST_SILENCE_MS = 30_000;

/** How long a file may come in all: while it does, it holds a connection to the database. */
const LONGEST_FILE_MS = 60 * 60_000;

/** Gives up on a sender that has fallen silent, or is slower than any network. */
export async function* attended(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  const until = Date.now() + LONGEST_FILE_MS;
  for (;;) {
    if (Date.now() > until) throw silent();
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(silent()), LONGEST_SILENCE_MS);
    });
    try {
      const next = await Promise.race([iterator.next(), silence]);
      if (next.done) return;
      yield next.value;
    } finally {
      clearTimeout(timer);
    }
  }
}

function silent(): PublicError {
  const seconds = LONGEST_SILENCE_MS / 1000;
  return new PublicError(
    'BAD_INPUT',
    `Nothing was published: nothing more of the file came for ${seconds} s, or it came for more than an hour. Send it again, whole.`,
  );
}

/** Refuses a file that is larger than any may be. */
export async function* bounded(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let count = 0;
  for await (const chunk of bytes) {
    count += chunk.length;
    if (count > MOST_BYTES) {
      throw new PublicError(
        'BAD_INPUT',
        `Nothing was published: the file is larger than ${MOST_BYTES} bytes. Send it in several.`,
      );
    }
    yield chunk;
  }
}
