import { distance } from 'fastest-levenshtein';
import { sortKey } from './sort-key.ts';

/**
 * How much two texts are alike, from 0 (nothing of them) to 1 (the same but for accents, case and punctuation).
 *
 * Formula: 1 − Levenshtein distance / length of the longer one. Unit: ratio.
 */
export function alikeness(one: string, other: string): number {
  const [a, b] = [sortKey(one), sortKey(other)];
  const length = Math.max(a.length, b.length);
  return length === 0 ? 1 : 1 - distance(a, b) / length;
}
