import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { FAULTS, MOST_PACKED_BYTES, MOST_UNPACKED_BYTES, WorkbookFault } from './workbook-fault.ts';

/** The parts of a workbook by their names, such as `xl/workbook.xml`. */
export interface PackageParts {
  has(name: string): boolean;
  /**
   * The text of a part, as it is unpacked.
   *
   * @throws WorkbookFault where there is none of the name, it is not whole, or all that was read grows too large.
   */
  read(name: string): AsyncIterable<string>;
}

const MOST_PARTS = 1_000;

/**
 * All bytes of a file; what lies beyond the bound is not read.
 *
 * @throws WorkbookFault where there are none, or too many.
 */
export async function gathered(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let count = 0;
  for await (const chunk of bytes) {
    count += chunk.length;
    if (count > MOST_PACKED_BYTES) throw new WorkbookFault(FAULTS.packed);
    chunks.push(chunk);
  }
  if (count === 0) throw new WorkbookFault(FAULTS.empty);
  return Buffer.concat(chunks);
}

/**
 * Finds the parts of a workbook; nothing is unpacked before it is read.
 *
 * What the packing says of its sizes is believed only where it says too much: every byte that is unpacked is counted.
 *
 * @throws WorkbookFault where it is no zip, has too many parts, or a part needs a password.
 */
export async function partsOf(packed: Buffer): Promise<PackageParts> {
  const wrong = notZip(packed);
  if (wrong) throw new WorkbookFault(wrong);
  const { zip, entries } = await entriesOf(packed);
  const budget = { left: MOST_UNPACKED_BYTES };
  return {
    has: (name) => entries.has(name),
    read(name) {
      const entry = entries.get(name);
      if (entry === undefined) throw new WorkbookFault(FAULTS.broken);
      return textOf(zip, entry, budget);
    },
  };
}

const ZIP = Buffer.from('PK');
const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** What Office calls the stream of a workbook that a password protects. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const MARKUP = /^\uFEFF?\s*</;
const HEAD_BYTES = 1024;

function notZip(packed: Buffer) {
  const begins = (bytes: Buffer) => packed.subarray(0, bytes.length).equals(bytes);
  if (begins(ZIP)) return null;
  if (begins(COMPOUND_FILE)) return packed.includes(ENCRYPTED) ? FAULTS.encrypted : FAULTS.old;
  const head = packed.subarray(0, HEAD_BYTES).toString();
  return MARKUP.test(head) ? FAULTS.html : FAULTS.notPacked;
}

async function entriesOf(packed: Buffer) {
  const zip = await orBroken(fromBufferPromise(packed, { autoClose: false }));
  if (zip.entryCount > MOST_PARTS) throw new WorkbookFault(FAULTS.parts);
  const entries = new Map<string, Entry>();
  let stated = 0;
  const listed = zip.eachEntry();
  for (let next = await orBroken(listed.next()); !next.done; next = await orBroken(listed.next())) {
    const entry = next.value;
    if (entry.isEncrypted()) throw new WorkbookFault(FAULTS.encrypted);
    stated += entry.uncompressedSize;
    if (stated > MOST_UNPACKED_BYTES) throw new WorkbookFault(FAULTS.unpacked);
    entries.set(entry.fileName, entry);
  }
  return { zip, entries };
}

async function* textOf(
  zip: ZipFile,
  entry: Entry,
  budget: { left: number },
): AsyncIterable<string> {
  const stream = await orBroken(zip.openReadStreamPromise(entry));
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (;;) {
      const next = await orBroken(chunks.next());
      if (next.done) break;
      budget.left -= next.value.length;
      if (budget.left < 0) throw new WorkbookFault(FAULTS.unpacked);
      yield decoded(() => decoder.decode(next.value, { stream: true }));
    }
    yield decoded(() => decoder.decode());
  } finally {
    stream.destroy();
  }
}

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw new WorkbookFault(FAULTS.broken);
  }
}

/** Whatever the unpacking fails with, the workbook is broken. */
async function orBroken<Of>(work: Promise<Of>): Promise<Of> {
  try {
    return await work;
  } catch {
    throw new WorkbookFault(FAULTS.broken);
  }
}
