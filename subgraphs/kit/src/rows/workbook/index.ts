export { gathered, type PackageParts, partsOf } from './package-parts.ts';
export { readWorkbook, type Workbook } from './workbook.ts';
export { WorkbookFault } from './workbook-fault.ts';
export { cellName, type WorksheetCell, type WorksheetRow, worksheetRows } from './worksheet.ts';
