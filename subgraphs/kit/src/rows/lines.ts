/** A line longer than this is none that anybody wrote. */
export const LONGEST_LINE_BYTES = 1024 * 1024;

const BATCH = 200;
const NEWLINE = 10;
const RETURN = 13;

/** One line of a file; `null` where it is too long, and was let go of as it came. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

/** Tells a file's lines apart, in batches; however long a line is, no more than the bound is kept of it. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncIterable<readonly Line[]> {
  let number = 0;
  let begun: Uint8Array[] = [];
  let length = 0;
  const ended = (last: Uint8Array): Line => {
    number += 1;
    const isTooLong = length + last.length > LONGEST_LINE_BYTES;
    const whole = isTooLong ? null : begun.length === 0 ? last : Buffer.concat([...begun, last]);
    begun = [];
    length = 0;
    return { number, bytes: whole && withoutReturn(whole) };
  };
  for await (const chunk of bytes) {
    let lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      lines.push(ended(chunk.subarray(start, end)));
      start = end + 1;
      if (lines.length < BATCH) continue;
      yield lines;
      lines = [];
    }
    const rest = chunk.subarray(start);
    length += rest.length;
    if (length <= LONGEST_LINE_BYTES) begun.push(rest);
    else begun = [];
    if (lines.length > 0) yield lines;
  }
  if (length > 0) yield [ended(new Uint8Array(0))];
}

function withoutReturn(line: Uint8Array): Uint8Array {
  return line.at(-1) === RETURN ? line.subarray(0, -1) : line;
}
