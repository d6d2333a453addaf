import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { defineDepartment } from '../department/define-department.ts';
import { runByIncubator } from '../sources/betagouv/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../testing/test-subgraph.ts';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const water = defineDepartment({
  code: 'water',
  sources: { betagouv: { sponsors: ['deb'], operatorsOf: runByIncubator } },
});

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(water, { now: () => new Date('2026-06-15T10:00:00Z') });
});
afterAll(() => subgraph.stop());

function workbook(sheets: Readonly<Record<string, SheetData>>): Promise<Buffer> {
  const all = Object.entries(sheets).map(([sheet, data]) => ({
    sheet,
    data,
    dateFormat: 'mmm yyyy',
  }));
  return writeXlsxFile(all).toBuffer();
}

const PRODUCTS: SheetData = [
  ['product', 'name'],
  ['secheresse', 'Sécheresse'],
];

const MEASURED = [
  'product',
  'metric',
  'month',
  'ACTIVE_USERS (USERS)',
  'TARGET_POPULATION (USERS)',
];

describe('A workbook that is sent as a file', () => {
  it('is published, its months as dates and its counts as numbers', async () => {
    const { status, receipt } = await subgraph.publishFile(
      await workbook({
        products: PRODUCTS,
        phases: [
          ['product', 'phase', 'from'],
          ['secheresse', 'OPERATED', '2025-01-01'],
        ],
        measurements: [
          MEASURED,
          ['secheresse', 'USAGE', new Date('2026-05-01T00:00:00Z'), 40, 400],
        ],
      }),
      { type: SPREADSHEET },
    );
    expect(status).toBe(200);
    expect(receipt).toMatchObject({ added: 3, quarantined: 0 });
    const { data } = await subgraph.ask(`{ waterProduct(id: "water:secheresse") {
      name figure(indicator: USAGE_RATE, period: "2026-05") { value }
    } }`);
    expect(data.waterProduct).toEqual({ name: 'Sécheresse', figure: { value: 0.1 } });
  });

  it('is refused as a whole, with the sheet, line and column of every problem', async () => {
    const { status, problems } = await subgraph.publishFile(
      await workbook({
        products: PRODUCTS,
        measurements: [MEASURED, ['secheresse', 'USAGE', '2026-05', 'beaucoup', 400]],
      }),
      { type: SPREADSHEET },
    );
    expect(status).toBe(400);
    expect(problems).toMatchObject([
      { path: 'measurements, line 2, ACTIVE_USERS (USERS)', value: 'beaucoup' },
    ]);
  });

  it('is refused with a remedy where it is a web page', async () => {
    const { status, problems } = await subgraph.publishFile(Buffer.from('<html></html>'), {
      type: SPREADSHEET,
    });
    expect(status).toBe(400);
    expect(problems).toMatchObject([
      { rule: 'workbook', message: 'This file is a web page or XML, and no workbook.' },
    ]);
  });
});

describe('The template', () => {
  it('is given to anybody, as a workbook of the department', async () => {
    const answer = await subgraph.app.inject('/publish/template.xlsx');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': SPREADSHEET,
      'content-disposition': 'attachment; filename="water.xlsx"',
    });
    expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK');
  });

  it('sent back as it is states nothing, and has no other problem', async () => {
    const { rawPayload } = await subgraph.app.inject('/publish/template.xlsx');
    const { status, problems } = await subgraph.publishFile(rawPayload, { type: SPREADSHEET });
    expect(problems).toMatchObject([{ rule: 'empty' }]);
    expect(status).toBe(400);
  });
});

describe('A file of another content type', () => {
  it('is refused, with those that are read', async () => {
    const { status, error } = await subgraph.publishFile(Buffer.from('x'), {
      type: 'application/pdf',
    });
    expect(status).toBe(400);
    expect(error.message).toContain(SPREADSHEET);
  });
});
