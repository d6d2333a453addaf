import { distance } from 'fastest-levenshtein';
import type { Label } from './label.ts';

const LONGEST_WORD = 100;

/** The known word that somebody who wrote `given` most likely meant; `null` when none is near. */
export function nearestWord(given: string, known: readonly string[]): string | null {
  // No word is near to a text that is none, and finding out would take long.
  if (given.length > LONGEST_WORD) return null;
  const wanted = given.toLowerCase();
  let best: { readonly word: string; readonly steps: number } | null = null;
  for (const word of known) {
    const steps = distance(wanted, word.toLowerCase());
    if (best === null || steps < best.steps) best = { word, steps };
  }
  return best !== null && best.steps <= Math.max(2, Math.floor(given.length * 0.4))
    ? best.word
    : null;
}

/** How many known words a sentence names. */
const MOST_NAMED = 30;

/** A sentence that names the known words, 30 at most. */
export function knownWords(known: readonly string[]): Label {
  const named = known.slice(0, MOST_NAMED).join(', ');
  const more = known.length - MOST_NAMED;
  return {
    fr: `Valeurs connues : ${named}${more > 0 ? ` et ${more} ${more === 1 ? 'autre' : 'autres'}` : ''}.`,
    en: `Known: ${named}${more > 0 ? `, and ${more} more` : ''}.`,
  };
}

/** A sentence to end a problem with: the nearest known word, or all of them (30 at most) when none is near. */
export function suggestion(given: string, known: readonly string[]): Label {
  const nearest = nearestWord(given, known);
  if (nearest === null) return knownWords(known);
  return { fr: `Vouliez-vous dire « ${nearest} » ?`, en: `Did you mean "${nearest}"?` };
}

/** The same in English, to end an error with. */
export function didYouMean(given: string, known: readonly string[]): string {
  return suggestion(given, known).en;
}
