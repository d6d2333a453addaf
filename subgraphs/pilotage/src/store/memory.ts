import type { Database } from '@pilotage/kit';
import { Remembered } from './remembered.entity.ts';
import { writeBehind } from './write-behind.ts';

/** One answer of a department, as it is remembered. */
export interface Memory {
  readonly version: number;
  readonly recordedAt: Date | null;
  readonly answeredAt: Date;
  readonly body: unknown;
}

/** How long an answer is remembered: always, since dashboards ask for it by default; or until others push it out. */
export type Worth = 'ALWAYS' | 'WHILE_ROOM';

/** What the departments last answered. */
export type MemoryStore = Awaited<ReturnType<typeof openMemory>>;

/** How many answers of a department are remembered beside those that always are. */
const MOST_QUESTIONS = 500;

/**
 * Opens the memory of the departments' answers: kept in this process, and in the database for the next.
 *
 * Of those that are not always kept, the one answered longest ago goes first. Nobody waits for the database: it
 * is written behind the answers, and what cannot be written is told to `onError`.
 */
export async function openMemory(
  database: Database,
  { onError, most = MOST_QUESTIONS }: { onError(error: unknown): void; readonly most?: number },
) {
  const answers = new Map<string, Map<string, Memory>>();
  const kept = new Set<string>();
  const lastAnswers = new Map<string, Date>();
  const writer = writeBehind(database, onError);
  const stored = await database.fork().find(Remembered, {}, { orderBy: { answeredAt: 'asc' } });
  for (const { department, question, version, recordedAt, answeredAt, body } of stored) {
    keep(department, question, { version, recordedAt: recordedAt ?? null, answeredAt, body });
  }

  function of(department: string): Map<string, Memory> {
    const found = answers.get(department) ?? new Map<string, Memory>();
    answers.set(department, found);
    return found;
  }

  function keep(department: string, question: string, memory: Memory): readonly string[] {
    const questions = of(department);
    questions.delete(question);
    questions.set(question, memory);
    lastAnswers.set(department, memory.answeredAt);
    const passing = [...questions.keys()].filter((one) => !kept.has(one));
    const forgotten = passing.slice(0, Math.max(0, passing.length - most));
    for (const old of forgotten) questions.delete(old);
    return forgotten;
  }

  return {
    /** What a department last answered to a question; `null` when nothing is remembered. */
    recall: (department: string, question: string): Memory | null =>
      answers.get(department)?.get(question) ?? null,
    /** When a department last answered anything; `null` when it never has. */
    lastAnswer: (department: string): Date | null => lastAnswers.get(department) ?? null,
    /** Notes that a department has answered, though the answer is not worth remembering. */
    noteAnswer(department: string, answeredAt: Date): void {
      lastAnswers.set(department, answeredAt);
    },
    /** Remembers an answer; the database is written only where its body may have changed. */
    remember(
      department: string,
      question: string,
      memory: Memory,
      { worth, changed }: { readonly worth: Worth; readonly changed: boolean },
    ): void {
      if (worth === 'ALWAYS') kept.add(question);
      const forgotten = keep(department, question, memory);
      for (const old of forgotten) writer.forget(department, old);
      if (changed) writer.write({ department, question, ...memory });
    },
    /** Resolves once everything remembered is written. */
    written: () => writer.written(),
  };
}
