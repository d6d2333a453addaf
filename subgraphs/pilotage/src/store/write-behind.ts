import type { Database } from '@pilotage/kit';
import { Remembered } from './remembered.entity.ts';

type Row = Pick<
  Remembered,
  'department' | 'question' | 'version' | 'recordedAt' | 'answeredAt' | 'body'
>;

const MOST_AT_ONCE = 50;

/** Writes remembered answers behind whoever asked for them, the latest of each question only, some at a time. */
export function writeBehind(database: Database, onError: (error: unknown) => void) {
  /** What is to be written; `null`: to be forgotten. */
  const waiting = new Map<string, { readonly row: Row | null; readonly key: readonly string[] }>();
  let writing: Promise<void> | null = null;

  async function writeAll(): Promise<void> {
    while (waiting.size > 0) {
      const some = [...waiting].slice(0, MOST_AT_ONCE);
      for (const [name] of some) waiting.delete(name);
      const rows = some.flatMap(([, { row }]) => row ?? []);
      const forgotten = some.flatMap(([, { row, key }]) => (row === null ? [key] : []));
      const em = database.fork();
      try {
        if (rows.length > 0) await em.upsertMany(Remembered, rows);
        for (const [department = '', question = ''] of forgotten)
          await em.nativeDelete(Remembered, { department, question });
      } catch (error) {
        onError(error);
      }
    }
  }

  function begin(): void {
    writing ??= writeAll().finally(() => {
      writing = null;
      // What came after the last look, and before this one.
      if (waiting.size > 0) begin();
    });
  }

  function put(key: readonly string[], row: Row | null): void {
    waiting.set(JSON.stringify(key), { row, key });
    begin();
  }

  return {
    write: (row: Row): void => put([row.department, row.question], row),
    forget: (department: string, question: string): void => put([department, question], null),
    /** Resolves once nothing waits to be written. */
    async written(): Promise<void> {
      while (writing !== null) await writing;
    },
  };
}
