export {
  type Export,
  type ExportPlan,
  type ExportQuestion,
  exportOf,
  type FinishedAnswer,
  planExport,
} from './export.ts';
export { createExports } from './exports.ts';
export { type ExportFormat, exportFormatOf } from './format.ts';
