export { type Column, columnsOf } from './column.ts';
export { readCsv } from './read-csv.ts';
export { readNdjson } from './read-ndjson.ts';
export type { ReadOptions, Row, RowProblem } from './row.ts';
export type { Sheet } from './sheet.ts';
export { sheetsOf } from './sheets.ts';
export { unpacked } from './unpacked.ts';
