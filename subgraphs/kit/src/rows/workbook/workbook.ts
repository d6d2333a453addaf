import { posix } from 'node:path';
import type { PackageParts } from './package-parts.ts';
import { isDateFormat } from './serial-date.ts';
import { gatherTexts } from './shared-texts.ts';
import { FAULTS, WorkbookFault } from './workbook-fault.ts';
import { type Markup, tellMarkup, tellSmallMarkup } from './xml.ts';

/** What a workbook says of itself; its worksheets are read one after another. */
export interface Workbook {
  readonly worksheets: readonly { readonly name: string; readonly part: string }[];
  /** Texts that cells name by their place. */
  readonly texts: readonly string[];
  /** Whether cells of a style hold days or times, by the style's place. */
  readonly dateStyles: readonly boolean[];
  readonly calendar: 1900 | 1904;
}

const MOST_WORKSHEETS = 1_000;
const MOST_STYLES = 100_000;
const MOST_TEXTS = 1_000_000;

/** @throws WorkbookFault where the parts are not those of a workbook. */
export async function readWorkbook(parts: PackageParts): Promise<Workbook> {
  const main = await mainPart(parts);
  const related = await relationsOf(parts, main);
  const partOf = (kind: string) => related.find(({ type }) => type.endsWith(`/${kind}`))?.part;
  const { sheets, calendar } = await sheetsIn(parts, main);
  const partById = new Map(related.map(({ id, part }) => [id, part]));
  const worksheets = sheets.map(({ name, relation }) => ({
    name,
    part: partById.get(relation) ?? '',
  }));
  // A part that is named again would be read again, however large it is.
  if (new Set(worksheets.map(({ part }) => part)).size < worksheets.length) {
    throw new WorkbookFault(FAULTS.broken);
  }
  return {
    worksheets,
    texts: await textsIn(parts, partOf('sharedStrings')),
    dateStyles: await dateStylesIn(parts, partOf('styles')),
    calendar,
  };
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly part: string;
}

async function mainPart(parts: PackageParts): Promise<string> {
  const [main] = (await relationsOf(parts, '')).filter(({ type }) =>
    type.endsWith('/officeDocument'),
  );
  if (main && /\.xml$/i.test(main.part) && /(^|\/)workbook[^/]*$/i.test(main.part)) {
    return main.part;
  }
  throw new WorkbookFault(FAULTS.otherPacked);
}

/** What a part names of others; the whole package, where it is blank. */
async function relationsOf(parts: PackageParts, part: string): Promise<readonly Relation[]> {
  const folder = posix.dirname(part);
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const found: Relation[] = [];
  if (!parts.has(name)) return found;
  await tellSmallMarkup(
    parts.read(name),
    opened((element, attributes) => {
      if (element !== 'Relationship') return;
      const { Id: id = '', Type: type = '', Target: target = '' } = attributes();
      found.push({ id, type, part: posix.resolve('/', folder, target).slice(1) });
    }),
  );
  return found;
}

async function sheetsIn(parts: PackageParts, main: string) {
  const sheets: { name: string; relation: string }[] = [];
  let calendar: 1900 | 1904 = 1900;
  await tellSmallMarkup(
    parts.read(main),
    opened((element, attributes) => {
      if (element === 'workbookPr') {
        const { date1904 } = attributes();
        if (date1904 === '1' || date1904 === 'true') calendar = 1904;
      }
      if (element !== 'sheet') return;
      const { name = '', id = '' } = attributes();
      sheets.push({ name, relation: id });
      atMost(sheets, MOST_WORKSHEETS);
    }),
  );
  return { sheets, calendar };
}

async function textsIn(parts: PackageParts, part: string | undefined): Promise<readonly string[]> {
  const texts: string[] = [];
  if (part === undefined) return texts;
  const markup = gatherTexts('si', (text) => {
    texts.push(text);
    atMost(texts, MOST_TEXTS);
  });
  for await (const _ of tellMarkup(parts.read(part), markup));
  return texts;
}

async function dateStylesIn(
  parts: PackageParts,
  part: string | undefined,
): Promise<readonly boolean[]> {
  const codes = new Map<string, string>();
  const styles: string[] = [];
  if (part === undefined) return [];
  let isOfCells = false;
  await tellSmallMarkup(parts.read(part), {
    open(element, attributes) {
      if (element === 'cellXfs') isOfCells = true;
      if (element === 'numFmt') {
        const { numFmtId = '', formatCode = '' } = attributes();
        codes.set(numFmtId, formatCode);
      }
      if (element !== 'xf' || !isOfCells) return;
      styles.push(attributes()['numFmtId'] ?? '0');
      atMost(styles, MOST_STYLES);
    },
    close(element) {
      if (element === 'cellXfs') isOfCells = false;
    },
    text() {},
  });
  return styles.map((id) => isDateFormat(Number(id), codes.get(id)));
}

function opened(open: Markup['open']): Markup {
  return { open, close() {}, text() {} };
}

function atMost(list: readonly unknown[], most: number): void {
  if (list.length > most) throw new WorkbookFault(FAULTS.parts);
}
