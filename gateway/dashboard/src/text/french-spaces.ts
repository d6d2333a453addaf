/** A sign that no line may begin with, after the space before it; and the space after an opening quote. */
const BEFORE_SIGN = / (?=[:;?!%»])/g;
const AFTER_QUOTE = /(?<=«) /g;

/**
 * French words in which signs keep to the word before them: `Cible : 3` never breaks before its colon.
 *
 * Words that take arguments are mended when they are said.
 */
export function withFrenchSpaces<Words>(words: Words): Words {
  if (typeof words === 'string') return mended(words) as Words;
  if (typeof words === 'function') {
    const say = words as unknown as (...told: readonly unknown[]) => unknown;
    return ((...told: readonly unknown[]) => withFrenchSpaces(say(...told))) as Words;
  }
  if (typeof words !== 'object' || words === null || Array.isArray(words)) return words;
  return Object.fromEntries(
    Object.entries(words).map(([name, word]) => [name, withFrenchSpaces(word)]),
  ) as Words;
}

function mended(text: string): string {
  return text.replace(BEFORE_SIGN, '\u00a0').replace(AFTER_QUOTE, '\u00a0');
}
