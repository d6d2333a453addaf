import type { Database } from '@pilotage/kit';
import { Remembered } from './remembered.entity.ts';

/** One answer of a department, as it is remembered. */
export interface Memory {
  readonly version: number;
  readonly recordedAt: Date | null;
  readonly answeredAt: Date;
  readonly body: unknown;
}

/** What the departments last answered. */
export type MemoryStore = Awaited<ReturnType<typeof openMemory>>;

const MOST_QUESTIONS = 500;

/**
 * Opens the memory of the departments' answers: kept in this process, and in the database for the next.
 *
 * Per department at most 500 questions are kept; the one answered longest ago goes first.
 */
export async function openMemory(database: Database) {
  const answers = new Map<string, Map<string, Memory>>();
  const lastAnswers = new Map<string, Date>();
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
    const forgotten = [...questions.keys()].slice(0, Math.max(0, questions.size - MOST_QUESTIONS));
    for (const old of forgotten) questions.delete(old);
    return forgotten;
  }

  return {
    /** What a department last answered to a question; `null` when nothing is remembered. */
    recall: (department: string, question: string): Memory | null =>
      answers.get(department)?.get(question) ?? null,
    /** When a department last answered anything; `null` when it never has. */
    lastAnswer: (department: string): Date | null => lastAnswers.get(department) ?? null,
    /** Remembers an answer; the database is written only where its body may have changed. */
    async remember(
      department: string,
      question: string,
      memory: Memory,
      changed: boolean,
    ): Promise<void> {
      const forgotten = keep(department, question, memory);
      if (!changed) return;
      const em = database.fork();
      await em.upsert(Remembered, { department, question, ...memory });
      if (forgotten.length > 0) {
        await em.nativeDelete(Remembered, { department, question: { $in: [...forgotten] } });
      }
    },
  };
}
