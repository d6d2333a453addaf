export type { DeletedFile, FileState, ProcedureFile } from './file.ts';
export { type FilesSettled, filesSettled } from './files-settled.ts';
export type {
  DemarcheNumeriqueAccount,
  DemarcheNumeriqueSource,
  FilesStated,
} from './source.ts';
export { type Walk, walkBegun, walkProcedure } from './walk-procedure.ts';
