import type { Asked } from './request-faults.ts';
import { SourceError } from './source-error.ts';

const ADDRESS = 'Look whether the address is right.';

/**
 * The text of an answer, read to its end.
 *
 * @throws SourceError when it is larger than it may be, is not UTF-8, or is a web page that says it is something else.
 */
export async function readAnswer(
  response: Response,
  { source, place, largestBytes }: Asked,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > largestBytes) {
      throw new SourceError(
        `${source} answered more than ${Math.round(largestBytes / 1024)} kB (${place}).`,
        ADDRESS,
      );
    }
    chunks.push(chunk);
  }
  const text = decoded(Buffer.concat(chunks));
  if (text === null) {
    throw new SourceError(`${source} answered something that is not UTF-8 (${place}).`, ADDRESS);
  }
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) {
    throw new SourceError(`${source} answered a web page, not JSON (${place}).`, ADDRESS);
  }
  return text;
}

function decoded(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
