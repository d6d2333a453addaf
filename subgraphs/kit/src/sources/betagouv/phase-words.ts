import type { PhaseCode } from '@pilotage/schema';

/**
 * What each word of beta.gouv.fr says, in the vocabulary of 2026-05-28 and in the earlier ones.
 *
 * Source: decision page `phases.md`.
 */
const WORDS: Readonly<Record<string, PhaseCode>> = {
  investigation: 'INVESTIGATION',
  construction: 'CONSTRUCTION',
  acceleration: 'ACCELERATION',
  consolidation: 'CONSOLIDATION',
  perennisation: 'CONSOLIDATION',
  opere: 'OPERATED',
  transfere: 'TRANSFERRED',
  abandon: 'STOPPED',
  'abandon-investigation': 'STOPPED_IN_INVESTIGATION',
  transfer: 'CONSOLIDATION',
  success: 'TRANSFERRED',
};

/** The word that said only that it was over. */
export const OVER = 'alumni';

/** The words that are understood, for messages. */
export const phaseWords: readonly string[] = [...Object.keys(WORDS), OVER];

/**
 * The phase that a word names; `null` when it names none.
 *
 * `alumni` said only that it was over: for a product that had only been investigated, it is read as stopped
 * there.
 */
export function phaseOfWord(word: string, earlierWords: readonly string[]): PhaseCode | null {
  if (word !== OVER) return Object.hasOwn(WORDS, word) ? (WORDS[word] ?? null) : null;
  const investigated =
    earlierWords.length > 0 && earlierWords.every((earlier) => earlier === 'investigation');
  return investigated ? 'STOPPED_IN_INVESTIGATION' : 'STOPPED';
}
