import { distance } from 'fastest-levenshtein';

/** The known word that somebody who wrote `given` most likely meant; `null` when none is near. */
export function nearestWord(given: string, known: readonly string[]): string | null {
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

/** A sentence to end an error with: the nearest known word, or all of them (30 at most) when none is near. */
export function didYouMean(given: string, known: readonly string[]): string {
  const nearest = nearestWord(given, known);
  if (nearest !== null) return `Did you mean "${nearest}"?`;
  const more = known.length > MOST_NAMED ? `, and ${known.length - MOST_NAMED} more` : '';
  return `Known: ${known.slice(0, MOST_NAMED).join(', ')}${more}.`;
}
