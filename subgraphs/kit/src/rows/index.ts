export { type Column, columnsOf } from './column.ts';
export { readCsv } from './read-csv.ts';
export { readNdjson } from './read-ndjson.ts';
export { readSpreadsheet } from './read-spreadsheet.ts';
export type { ReadOptions, Row, RowProblem } from './row.ts';
export type { Sheet } from './sheet.ts';
export { sheetsOf } from './sheets.ts';
export { template } from './template.ts';
export { unpacked } from './unpacked.ts';
