import type { DeletedFile, ProcedureFile } from './file.ts';

/** The files of a procedure that count, those that were deleted since included. */
export interface FilesSettled {
  readonly files: readonly ProcedureFile[];
  /** How many deleted files had been received, and were never read: nobody knows when they came. */
  readonly unplaced: number;
}

/**
 * The files that count: those there are, and those received earlier that were deleted since.
 *
 * The source tells of a deleted file where it stood and why it was deleted, not when it had come; that is known
 * of files that were `remembered` from an earlier reading. One that left without a word stays as it was.
 *
 * Source: decision page `medal-campaigns.md`.
 */
export function filesSettled(
  remembered: readonly ProcedureFile[],
  read: { readonly files: readonly ProcedureFile[]; readonly deleted: readonly DeletedFile[] },
): FilesSettled {
  const there = new Map(read.files.map((file) => [file.number, file]));
  const deleted = new Map(
    read.deleted.filter(({ number }) => !there.has(number)).map((file) => [file.number, file]),
  );
  const before = new Map(remembered.map((file) => [file.number, file]));
  const gone = [...before.values()].flatMap((file): readonly ProcedureFile[] => {
    if (there.has(file.number)) return [];
    const end = deleted.get(file.number);
    if (end === undefined) return [file];
    return wasReceived(end) ? [{ ...file, state: end.state }] : [];
  });
  const unplaced = [...deleted.values()].filter(
    (file) => wasReceived(file) && !before.has(file.number),
  );
  const files = [...there.values(), ...gone].sort((a, b) => a.number - b.number);
  return { files, unplaced: unplaced.length };
}

/**
 * Whether a deleted file had been received: all but those that their user took back before anybody had begun.
 *
 * Source: the source's own rule for its statistics, `submitted_to_administration` of its deleted files.
 */
function wasReceived({ state, reason }: DeletedFile): boolean {
  return state !== 'en_construction' || reason !== 'user_request';
}
