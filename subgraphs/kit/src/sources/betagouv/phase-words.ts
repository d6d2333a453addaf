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

/** The words that are understood, for messages. */
export const phaseWords: readonly string[] = [...Object.keys(WORDS), 'alumni'];

/**
 * The phase that a word names; `null` when it names none.
 *
 * `alumni` said only that it was over: for a product that never left investigation it is read as stopped there.
 */
export function phaseOfWord(word: string, earlierWords: readonly string[]): PhaseCode | null {
  if (word !== 'alumni') return WORDS[word] ?? null;
  const wasBuilt = earlierWords.some((earlier) => earlier !== 'investigation');
  return wasBuilt ? 'STOPPED' : 'STOPPED_IN_INVESTIGATION';
}
