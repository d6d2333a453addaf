export {
  type Export,
  type ExportPlan,
  type ExportQuestion,
  exportOf,
  type FinishedAnswer,
  planExport,
} from './export.ts';
export { type ExportFormat, exportFormatOf } from './format.ts';
export { createExports } from './serve-exports.ts';
