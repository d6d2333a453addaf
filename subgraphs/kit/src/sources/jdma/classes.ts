/** The three classes of an answer. */
export type AnswerClass = 'GOOD' | 'MEDIUM' | 'BAD';

/** How many answers fell into each class in a month. */
export type AnswerCounts = Readonly<Record<AnswerClass, number>>;

/** No answers yet. */
export const NO_ANSWERS: AnswerCounts = { GOOD: 0, MEDIUM: 0, BAD: 0 };

/**
 * What each word of the forms says, in their present and earlier wordings; case and accents do not count.
 *
 * Source: Je donne mon avis, first question of the form.
 */
const WORDS: Readonly<Record<string, AnswerClass>> = {
  good: 'GOOD',
  bien: 'GOOD',
  'tres bien': 'GOOD',
  medium: 'MEDIUM',
  moyen: 'MEDIUM',
  bad: 'BAD',
  mauvais: 'BAD',
  'pas bien': 'BAD',
};

/** The words that are understood, for messages. */
export const answerWords: readonly string[] = ['Très bien', 'Bien', 'Moyen', 'Mauvais', 'Pas bien'];

/** The class that a word names; `null` when it names none. */
export function classOfWord(word: string): AnswerClass | null {
  const plain = word.normalize('NFD').replaceAll(/\p{M}/gu, '').trim().toLowerCase();
  return Object.hasOwn(WORDS, plain) ? (WORDS[plain] ?? null) : null;
}
