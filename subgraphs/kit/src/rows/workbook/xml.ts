/// <reference path="./saxen.d.ts" />
import { decode, Parser } from 'saxen';
import { FAULTS, WorkbookFault } from './workbook-fault.ts';

/** Attributes by their names, without the prefixes of namespaces. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Told of what stands in a part, in its order; names come without the prefixes of namespaces. */
export interface Markup {
  open(name: string, attributes: () => Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** No tag and no text of a workbook is longer: a cell holds 32,767 characters. */
const LONGEST_TOKEN = 1024 * 1024;
const DEEPEST = 64;

/**
 * Tells of a part as it comes; yields after every piece of it, so that what was told can be handed on.
 *
 * External entities and those a document defines are never followed: they stay as they are written.
 *
 * @throws WorkbookFault where it is not whole, or is none that a spreadsheet program wrote.
 */
export async function* tellMarkup(
  text: AsyncIterable<string>,
  markup: Markup,
): AsyncIterable<undefined> {
  const broken = (): never => {
    throw new WorkbookFault(FAULTS.broken);
  };
  let depth = 0;
  let unfinished = 0;
  const parser = new Parser()
    .on('error', broken)
    .on('openTag', (name, attributes) => {
      unfinished = 0;
      depth += 1;
      if (depth > DEEPEST) broken();
      markup.open(bare(name), () => bareAttributes(attributes() || {}));
    })
    .on('closeTag', (name) => {
      unfinished = 0;
      depth -= 1;
      markup.close(bare(name));
    })
    .on('text', (raw) => markup.text(decode(raw)))
    .on('cdata', (raw) => markup.text(raw));
  for await (const piece of text) {
    unfinished += piece.length;
    parser.write(piece);
    if (unfinished > LONGEST_TOKEN) broken();
    yield;
  }
  parser.end();
}

/** Tells of a small part at once: a tag whose attributes hold a bare `>` may not be told in pieces. */
export async function tellSmallMarkup(text: AsyncIterable<string>, markup: Markup): Promise<void> {
  let whole = '';
  for await (const piece of text) {
    whole += piece;
    if (whole.length > LARGEST_SMALL) throw new WorkbookFault(FAULTS.unpacked);
  }
  async function* once() {
    yield whole;
  }
  for await (const _ of tellMarkup(once(), markup));
}

const LARGEST_SMALL = 16 * 1024 * 1024;

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function bareAttributes(attributes: Readonly<Record<string, string>>): Attributes {
  const named: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (!name.startsWith('xmlns')) named[bare(name)] = decode(value);
  }
  return named;
}
