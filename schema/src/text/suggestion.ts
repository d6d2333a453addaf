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

/** A sentence to end an error with: the nearest known word, or all of them when none is near. */
export function didYouMean(given: string, known: readonly string[]): string {
  const nearest = nearestWord(given, known);
  return nearest === null ? `Known: ${known.join(', ')}.` : `Did you mean "${nearest}"?`;
}
