import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { NUMBER, TEXT } from '../facts/cell.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
import type { Row, RowProblem } from './row.ts';
import type { Sheet } from './sheet.ts';

const measurements: Sheet = {
  code: 'measurements',
  label: { fr: 'Mesures', en: 'Measurements' },
  fields: {
    metric: { cell: TEXT, description: 'What was measured.', isNeeded: true },
    month: { cell: TEXT, description: 'The month.', isNeeded: true },
  },
  values: [
    {
      code: 'VISITS',
      label: { fr: 'Visites', en: 'Visits' },
      meaning: 'Visits.',
      unit: { code: 'VISITS', label: { fr: 'visites', en: 'visits' } },
    } as unknown as Sheet['values'][number],
  ],
};

const phases: Sheet = {
  code: 'phases',
  label: { fr: 'Phases', en: 'Phases' },
  fields: {
    phase: { cell: TEXT, description: 'The phase.', isNeeded: true },
    from: { cell: TEXT, description: 'Its first day.', isNeeded: true },
    tags: { cell: { kind: 'LIST' }, description: 'Words.', isNeeded: false },
    share: { cell: NUMBER, description: 'A number.', isNeeded: false },
    cost: { cell: { kind: 'QUANTITY', unit: 'EUR' }, description: 'Cost.', isNeeded: false },
  },
  values: [],
};

const HEADER = ['product', 'metric', 'month', 'VISITS (VISITS)'];

function workbook(sheets: Readonly<Record<string, SheetData>>): Promise<Uint8Array> {
  const all = Object.entries(sheets).map(([sheet, data]) => ({
    sheet,
    data,
    dateFormat: 'yyyy-mm-dd',
  }));
  return writeXlsxFile(all).toBuffer();
}

async function* inPieces(bytes: Uint8Array, size = 1000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Uint8Array | AsyncIterable<Uint8Array>) {
  const rows: Row[] = [];
  const problems: RowProblem[] = [];
  const options = {
    sheets: [measurements, phases],
    sheet: null,
    report: (problem: RowProblem) => void problems.push(problem),
  };
  const pieces = bytes instanceof Uint8Array ? inPieces(bytes) : bytes;
  for await (const batch of readSpreadsheet(pieces, options)) rows.push(...batch);
  return { rows: rows.map(told), problems };
}

function told({ sheet, line, product, knownAt, input }: Row) {
  return { sheet: sheet.code, line, product, knownAt, input };
}

/** The same workbook with a text of one of its parts replaced. */
function changed(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const whole = parts[part];
  if (whole === undefined) throw new Error(`${part} is none of ${Object.keys(parts).join(', ')}`);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(whole))) });
}

const SHEET_1 = 'xl/worksheets/sheet1.xml';

const ONE_ROW = { measurements: [HEADER, ['a', 'AUDIENCE', '2026-09', 12]] };

describe('A workbook', () => {
  it('is read by the names of its worksheets and of their columns', async () => {
    const bytes = await workbook({
      measurements: [
        HEADER,
        ['a', 'AUDIENCE', '2026-09', 12],
        [],
        ['b', 'AUDIENCE', '2026-09', 0.5],
      ],
      phases: [
        ['product', 'phase', 'from', 'knownAt'],
        ['a', 'OPERATED', '2025-01-01', '2025-02-01'],
      ],
    });
    const measured = (value: number) => ({
      metric: 'AUDIENCE',
      month: '2026-09',
      values: [{ code: 'VISITS', value, unit: 'VISITS' }],
    });
    expect(await read(bytes)).toEqual({
      rows: [
        { sheet: 'measurements', line: 2, product: 'a', knownAt: null, input: measured(12) },
        { sheet: 'measurements', line: 4, product: 'b', knownAt: null, input: measured(0.5) },
        {
          sheet: 'phases',
          line: 2,
          product: 'a',
          knownAt: '2025-02-01',
          input: { phase: 'OPERATED', from: '2025-01-01' },
        },
      ],
      problems: [],
    });
  });

  it('may hold days as dates, and months as a day of them', async () => {
    const bytes = await workbook({
      measurements: [HEADER, ['a', 'AUDIENCE', new Date('2026-09-01T00:00:00Z'), 12]],
      phases: [
        ['product', 'phase', 'from', 'knownAt'],
        ['a', 'OPERATED', new Date('2024-02-29T00:00:00Z'), new Date('2024-03-01T14:30:00Z')],
      ],
    });
    const { rows, problems } = await read(bytes);
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([
      { input: { month: '2026-09' } },
      { input: { from: '2024-02-29' }, knownAt: '2024-03-01T14:30:00' },
    ]);
  });

  it('may count its days from 1904', async () => {
    const bytes = await workbook({
      phases: [
        ['product', 'phase', 'from'],
        ['a', 'OPERATED', new Date('2020-01-01T00:00:00Z')],
      ],
    });
    const of1904 = changed(bytes, 'xl/workbook.xml', (xml) =>
      xml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
    );
    const { rows } = await read(of1904);
    expect(rows).toMatchObject([{ input: { from: '2024-01-02' } }]);
  });

  it('gives numbers, texts and yes or no as their column wants them', async () => {
    const bytes = await workbook({
      phases: [
        ['product', 'phase', 'from', 'tags', 'share', 'cost (EUR)'],
        [2026, true, '2025-01-01', 7, 0.25, 1200],
        ['b', ' OPERATED ', '2025-01-01', 'un | deux', '0,25', '1200'],
      ],
    });
    expect(await read(bytes)).toMatchObject({
      rows: [
        {
          product: '2026',
          input: { phase: 'true', tags: ['7'], share: 0.25, cost: { value: 1200, unit: 'EUR' } },
        },
        {
          product: 'b',
          input: {
            phase: 'OPERATED',
            tags: ['un', 'deux'],
            share: 0.25,
            cost: { value: 1200, unit: 'EUR' },
          },
        },
      ],
      problems: [],
    });
  });

  it('may have its texts in the cells or apart from them, in runs', async () => {
    const bytes = changed(await workbook(ONE_ROW), SHEET_1, (xml) =>
      xml.replace(
        '</sheetData>',
        '<row><c t="inlineStr"><is><r><t>é&amp;</t></r><rPh><t>no</t></rPh><r><t>_x0041_&#233;</t></r></is></c><c t="str"><v>AUDIENCE</v></c><c t="inlineStr"><is><t><![CDATA[2026-09]]></t></is></c></row></sheetData>',
      ),
    );
    const { rows, problems } = await read(bytes);
    expect(problems).toEqual([]);
    expect(rows[1]).toMatchObject({ line: 3, product: 'é&Aé', input: { month: '2026-09' } });
  });

  it('may be large: its rows come a piece at a time', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => [`p${index}`, 'A', '2026-09', index]);
    const { rows, problems } = await read(await workbook({ measurements: [HEADER, ...many] }));
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(20_000);
    expect(rows.at(-1)).toMatchObject({ line: 20_001, product: 'p19999' });
  });

  it('may have sheets with nothing in them, and one that explains', async () => {
    const bytes = await workbook({
      'LISEZ-MOI': [['Bonjour']],
      phases: [['product', 'phase', 'from']],
      measurements: [],
    });
    expect(await read(bytes)).toEqual({ rows: [], problems: [] });
  });
});

describe('What is wrong in a workbook', () => {
  it('is told of a worksheet that is none, with the nearest that is; the others are read', async () => {
    const { rows, problems } = await read(await workbook({ Measurement: [['x']], ...ONE_ROW }));
    expect(rows).toHaveLength(1);
    expect(problems).toEqual([
      {
        sheet: null,
        line: 1,
        column: null,
        value: 'Measurement',
        rule: 'sheet',
        message: {
          fr: 'Il n’y a pas de feuille « Measurement ».',
          en: 'There is no sheet "Measurement".',
        },
        remedy: {
          fr: 'Vouliez-vous dire « measurements » ?',
          en: 'Did you mean "measurements"?',
        },
      },
    ]);
  });

  it('is told where no worksheet is known', async () => {
    const { problems } = await read(await workbook({ 'LISEZ-MOI': [['Bonjour']] }));
    expect(problems).toMatchObject([
      {
        sheet: null,
        line: 1,
        rule: 'sheet',
        remedy: { en: 'Name them so: measurements, phases.' },
      },
    ]);
  });

  it('is told of a column that is none, a cell without a column, and a row of another sheet', async () => {
    const bytes = await workbook({
      measurements: [
        ['product', 'metrik', null, 'month', 'sheet'],
        ['a', 'AUDIENCE', null, '2026-09', 'measurements'],
        ['a', null, 'stray', '2026-09', 'phases'],
      ],
    });
    const { rows, problems } = await read(bytes);
    expect(rows).toEqual([]);
    const unknown = { column: 'metrik', rule: 'column', remedy: { en: 'Did you mean "metric"?' } };
    expect(problems).toMatchObject([
      { line: 2, ...unknown },
      { line: 3, column: null, value: 'stray', rule: 'cells' },
      { line: 3, column: 'sheet', value: 'phases', rule: 'sheet' },
      { line: 3, ...unknown },
    ]);
  });

  it('is told of a first line that is blank', async () => {
    const { problems } = await read(await workbook({ measurements: [[], HEADER] }));
    expect(problems).toMatchObject([{ sheet: 'measurements', line: 1, rule: 'header' }]);
  });

  it('is told of a formula, whatever it shows, and the next row is read', async () => {
    const bytes = await workbook({
      measurements: [
        HEADER,
        ['a', 'AUDIENCE', '2026-09', { value: '=6*2', type: 'Formula' }],
        ['b', 'AUDIENCE', '2026-09', 12],
      ],
    });
    const { rows, problems } = await read(bytes);
    expect(rows).toMatchObject([{ line: 3, product: 'b' }]);
    expect(problems).toEqual([
      {
        sheet: 'measurements',
        line: 2,
        column: 'VISITS (VISITS)',
        value: 'D2',
        rule: 'formula',
        message: { fr: 'La cellule D2 contient une formule.', en: 'The cell D2 holds a formula.' },
        remedy: {
          fr: 'Copiez la cellule, puis collez-la au même endroit avec « Collage spécial », « Valeurs ».',
          en: 'Copy the cell, then paste the value over it with "Paste special", "Values".',
        },
      },
    ]);
  });

  it('is told of an error that a cell shows', async () => {
    const bytes = changed(await workbook(ONE_ROW), SHEET_1, (xml) =>
      xml.replace('</sheetData>', '<row r="3"><c r="AB3" t="e"><v>#N/A</v></c></row></sheetData>'),
    );
    const { problems } = await read(bytes);
    expect(problems).toMatchObject([
      {
        line: 3,
        value: '#N/A',
        rule: 'formula',
        message: { en: 'The cell AB3 holds the error #N/A.' },
      },
    ]);
  });

  it('is told of a number that is none, and of a character nobody sees', async () => {
    const bytes = await workbook({
      measurements: [
        HEADER,
        ['a', 'AUDIENCE', '2026-09', '1 200'],
        ['a_x0007_', 'AUDIENCE', '2026-09', 3],
      ],
    });
    const inTheFile = changed(bytes, 'xl/sharedStrings.xml', (xml) =>
      xml.replace('a_x005F_x0007_', 'a_x0007_'),
    );
    const { problems } = await read(inTheFile);
    expect(problems).toMatchObject([
      { line: 2, column: 'VISITS (VISITS)', value: '1 200', rule: 'number' },
      { line: 3, column: 'product', rule: 'text' },
    ]);
  });
});

describe('A file that is no workbook', () => {
  const text = (content: string) => Promise.resolve(new TextEncoder().encode(content));
  const compound = (content: string) =>
    Promise.resolve(
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(content, 'utf16le')]),
    );
  const zip = (parts: Zippable) => Promise.resolve(zipSync(parts));

  it.each([
    { what: 'is empty', bytes: () => text(''), en: 'The file is empty.' },
    {
      what: 'is a web page',
      bytes: () => text('\uFEFF\n<html><table></table></html>'),
      en: 'This file is a web page or XML, and no workbook.',
    },
    {
      what: 'is CSV',
      bytes: () => text('product,metric\n'),
      en: 'This file is no workbook.',
    },
    {
      what: 'is of an old Excel',
      bytes: () => compound('Workbook'),
      en: 'This file is in the format of Excel before 2007 (.xls).',
    },
    {
      what: 'needs a password',
      bytes: () => compound('EncryptedPackage'),
      en: 'The workbook is protected by a password.',
    },
    {
      what: 'is not whole',
      bytes: async () => (await workbook(ONE_ROW)).subarray(0, -40),
      en: 'The workbook is damaged, or not whole.',
    },
    {
      what: 'is another zip',
      bytes: () => zip({ 'word.xml': strToU8('<a/>') }),
      en: 'This file is packed, but is no .xlsx workbook.',
    },
    {
      what: 'has a worksheet that ends too early',
      bytes: async () => changed(await workbook(ONE_ROW), SHEET_1, (xml) => xml.slice(0, -200)),
      en: 'The workbook is damaged, or not whole.',
    },
    {
      what: 'has a row beyond the last that there is',
      bytes: async () =>
        changed(await workbook(ONE_ROW), SHEET_1, (xml) =>
          xml.replace('</sheetData>', '<row r="99999999999"><c/></row></sheetData>'),
        ),
      en: 'The workbook is damaged, or not whole.',
    },
    {
      what: 'has more parts than any workbook',
      bytes: () =>
        zip(Object.fromEntries(Array.from({ length: 1_001 }, (_, n) => [`${n}`, strToU8('x')]))),
      en: 'The workbook has more parts than any spreadsheet program writes.',
    },
    {
      what: 'unpacks to more than it may, and says so',
      bytes: async () => stating(await workbook(ONE_ROW), 201 * 1024 * 1024),
      en: 'The workbook unpacks to more than 200 MiB.',
    },
    {
      what: 'unpacks to more than it says',
      bytes: async () => stating(bomb(await workbook(ONE_ROW)), 100),
      en: 'The workbook is damaged, or not whole.',
    },
    {
      what: 'names a worksheet twice',
      bytes: async () => repeated(await workbook(ONE_ROW)),
      en: 'The workbook is damaged, or not whole.',
    },
  ])('that $what is told as one problem', async ({ bytes, en }) => {
    const { problems } = await read(await bytes());
    expect(problems).toMatchObject([{ sheet: null, line: 1, column: null, message: { en } }]);
    expect(problems[0]?.remedy.fr).not.toBe('');
  });

  it('is not read beyond 20 MiB', async () => {
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 1024 * 1024;
        yield new Uint8Array(1024 * 1024);
      }
    }
    const { problems } = await read(endless());
    expect(problems).toMatchObject([{ message: { en: 'The workbook is larger than 20 MiB.' } }]);
    expect(given).toBe(21 * 1024 * 1024);
  });
});

/** A workbook whose worksheet has 201 MiB of blanks. */
function bomb(bytes: Uint8Array): Uint8Array {
  const blanks = new Uint8Array(201 * 1024 * 1024).fill(32);
  return zipSync({ ...unzipSync(bytes), [SHEET_1]: blanks }, { level: 1 });
}

/** The same bytes, but what they say of the largest of their parts is that it has so many bytes. */
function stating(bytes: Uint8Array, size: number): Uint8Array {
  const packed = Buffer.from(bytes);
  const signature = Buffer.from('PK\u0001\u0002', 'latin1');
  const sizes: number[] = [];
  for (let at = packed.indexOf(signature); at !== -1; at = packed.indexOf(signature, at + 4)) {
    sizes.push(at + 24);
  }
  const sizeAt = (at: number) => packed.readUInt32LE(at);
  const largest = sizes.reduce((one, other) => (sizeAt(other) > sizeAt(one) ? other : one));
  packed.writeUInt32LE(size, largest);
  return packed;
}

/** A workbook that names a worksheet twice. */
function repeated(bytes: Uint8Array): Uint8Array {
  return changed(bytes, 'xl/workbook.xml', (xml) =>
    xml.replace(/<sheet [^>]*>/, (sheet) => sheet.repeat(2)),
  );
}

describe('Whatever bytes are sent as a workbook', () => {
  it('are never an error of ours', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom('', 'PK\u0003\u0004', 'PK\u0005\u0006'),
        async (bytes, head) => {
          const { problems } = await read(Buffer.concat([Buffer.from(head, 'latin1'), bytes]));
          expect(problems).toHaveLength(1);
        },
      ),
    );
  });

  it('are never an error of ours where a workbook is damaged', async () => {
    const whole = await workbook({ ...ONE_ROW, phases: [['product'], ['a']] });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const damaged = Uint8Array.from(whole);
        damaged[at] = byte;
        await read(damaged);
      }),
      { numRuns: 300 },
    );
  });

  it('are never an error of ours where a part says anything', async () => {
    const whole = await workbook(ONE_ROW);
    const tag = fc.constantFrom(
      ...['<row>', '</row>', '<c>', '<c r="A1" t="s">', '<c t="b">', '<c s="9">', '</c>', '<v>'],
      ...['</v>', '<f/>', '<is>', '</is>', '<t>', '</t>', '1', '-1e999', 'x', '&#xFFFFFF;', '<!--'],
      ...['<rPh>', '<sheetData>', '</sheetData>', '<row r="0">', '<c r="ZZZZ1">', '"', ']]>', '&'],
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(SHEET_1, 'xl/workbook.xml', 'xl/styles.xml', 'xl/sharedStrings.xml'),
        fc.array(tag, { maxLength: 12 }),
        async (part, tags) => {
          const said = `<sheetData>${tags.join('')}</sheetData>`;
          await read(changed(whole, part, (xml) => xml.replace(/<sheetData>|<sst[^>]*>/, said)));
          await read(changed(whole, part, () => said));
        },
      ),
    );
  });
});
