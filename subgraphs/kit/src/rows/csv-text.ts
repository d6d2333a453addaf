import { once } from 'node:events';
import type { Parser } from 'csv-parse';
import { LONGEST_LINE_BYTES } from './lines.ts';

/**
 * The text of a file.
 *
 * @throws TypeError where the bytes are not UTF-8.
 */
export async function* decodedText(bytes: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** The first line of a text, and the whole of it again. */
export async function firstLine(
  text: AsyncIterable<string>,
): Promise<{ readonly head: string; readonly rest: AsyncIterable<string> }> {
  const iterator = text[Symbol.asyncIterator]();
  let begun = '';
  let fault: unknown = null;
  try {
    while (!begun.includes('\n') && begun.length < LONGEST_LINE_BYTES) {
      const next = await iterator.next();
      if (next.done) break;
      begun += next.value;
    }
  } catch (error) {
    fault = error;
  }
  async function* whole() {
    yield begun;
    if (fault !== null) throw fault;
    for (let next = await iterator.next(); !next.done; next = await iterator.next())
      yield next.value;
  }
  return {
    head: begun.slice(0, begun.indexOf('\n') === -1 ? undefined : begun.indexOf('\n')),
    rest: whole(),
  };
}

/** Gives a text to a parser, no faster than it takes it; what the text throws ends the parser. */
export async function feed(parser: Parser, text: AsyncIterable<string>): Promise<void> {
  const closed = new Promise<void>((resolve) => parser.once('close', resolve));
  try {
    for await (const part of text) {
      if (parser.destroyed) return;
      if (!parser.write(part)) await drained(parser, closed);
    }
    parser.end();
  } catch (error) {
    parser.destroy(error as Error);
  }
}

/** Waits until a parser takes more, or takes nothing any more. */
async function drained(parser: Parser, closed: Promise<void>): Promise<void> {
  const waiting = new AbortController();
  const { signal } = waiting;
  await Promise.race([once(parser, 'drain', { signal }).catch(() => {}), closed]);
  waiting.abort();
}
