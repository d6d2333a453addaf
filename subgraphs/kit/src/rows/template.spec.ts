import { departments } from '@pilotage/schema';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { NUMBER, TEXT } from '../facts/cell.ts';
import { columnsOf } from './column.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
import type { Row, RowProblem } from './row.ts';
import type { Sheet } from './sheet.ts';
import { sheetsOf } from './sheets.ts';
import { template } from './template.ts';

const objectives: Sheet = {
  code: 'objectives',
  label: { fr: 'Objectifs', en: 'Objectives' },
  fields: {
    title: { cell: TEXT, description: 'Its title.', isNeeded: true },
    cost: { cell: { kind: 'QUANTITY', unit: 'EUR' }, description: 'Its cost.', isNeeded: false },
    keyResults: {
      cell: {
        kind: 'RECORDS',
        most: 2,
        fields: {
          code: { cell: TEXT, description: 'Its code.', isNeeded: true },
          target: { cell: NUMBER, description: 'What is aimed for.', isNeeded: true },
        },
      },
      description: 'What shows it was reached.',
      isNeeded: false,
    },
  },
  values: [],
};

const sheets = [...sheetsOf({ kinds: [], metrics: [] }), objectives];

let parts: Readonly<Record<string, Uint8Array>>;

beforeAll(async () => {
  const [water] = departments;
  if (water === undefined) throw new Error('There is no department');
  parts = unzipSync(await template(sheets, water));
});

function partText(name: string): string {
  const part = parts[name];
  return part ? strFromU8(part) : '';
}

/** What every column is filled with. */
const FILLED: Readonly<Record<string, string>> = {
  'cost (EUR)': '<v>1200</v>',
  'keyResults[0].target': '<v>0.5</v>',
  'keyResults[1].target': '<v>2</v>',
};

/** The template with a row on each sheet. */
function filled(): Uint8Array {
  const all: Record<string, Uint8Array> = { ...parts };
  for (const [index, sheet] of sheets.entries()) {
    const name = `xl/worksheets/sheet${index + 2}.xml`;
    const cells = columnsOf(sheet).map((column) => {
      const number = FILLED[column.name];
      return number ? `<c>${number}</c>` : '<c t="inlineStr"><is><t>un</t></is></c>';
    });
    const row = `<row>${cells.join('')}</row></sheetData>`;
    all[name] = strToU8(partText(name).replace('</sheetData>', row));
  }
  return zipSync(all);
}

async function read(bytes: Uint8Array) {
  const rows: Row[] = [];
  const problems: RowProblem[] = [];
  const report = (problem: RowProblem) => void problems.push(problem);
  async function* whole() {
    yield bytes;
  }
  for await (const batch of readSpreadsheet(whole(), { sheets, sheet: null, report })) {
    rows.push(...batch);
  }
  return { rows, problems };
}

describe('The template of a department', () => {
  it('has a worksheet for every sheet, behind one that explains them', () => {
    const names = [...partText('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)];
    expect(names.map(([, name]) => name)).toEqual([
      'LISEZ-MOI',
      'products',
      'phases',
      'operators',
      'milestones',
      'measurements',
      'retractions',
      'objectives',
    ]);
  });

  it('explains in French, then in English, and describes every column', () => {
    const texts = [...partText('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
      ([, text]) => text,
    );
    expect(texts).toEqual(
      expect.arrayContaining([
        'Direction des eaux : modèle de publication',
        'Water: template of a publication',
        'feuille',
        'colonne',
        'obligatoire',
        'description',
        'objectives',
        'keyResults[1].target',
        'oui',
        'non',
        'What is aimed for.',
      ]),
    );
  });

  it('keeps the names of the columns in sight, in bold', () => {
    expect(partText('xl/worksheets/sheet2.xml')).toMatch(
      /<pane [^>]*ySplit="1"[^>]*state="frozen"/,
    );
    expect(partText('xl/styles.xml')).toContain('<b/>');
  });

  it('is read without a problem as it is: it has no rows', async () => {
    expect(await read(zipSync({ ...parts }))).toEqual({ rows: [], problems: [] });
  });

  it('is read without a problem when every column of every sheet is filled in', async () => {
    const { rows, problems } = await read(filled());
    expect(problems).toEqual([]);
    expect(rows.map(({ sheet, line }) => `${sheet.code} ${line}`)).toEqual([
      'products 2',
      'phases 2',
      'operators 2',
      'milestones 2',
      'measurements 2',
      'retractions 2',
      'objectives 2',
    ]);
    expect(rows.at(-1)?.input).toEqual({
      title: 'un',
      cost: { value: 1200, unit: 'EUR' },
      keyResults: [
        { code: 'un', target: 0.5 },
        { code: 'un', target: 2 },
      ],
    });
  });
});
