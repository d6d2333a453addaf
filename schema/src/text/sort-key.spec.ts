import { describe, expect, it } from 'vitest';
import { compareCodePoints, sortKey } from './sort-key.ts';

describe('The order of names', () => {
  it('ignores accents, case, ligatures and punctuation', () => {
    expect(['Évaluation', 'eval-IA', 'Œuvres', 'L’eau'].map(sortKey)).toEqual([
      'evaluation',
      'eval ia',
      'oeuvres',
      'l eau',
    ]);
  });

  it('is that of the bytes of UTF-8, as a database’s COLLATE "C" compares', () => {
    const texts = ['z', 'é', '\u{FFFD}', '\u{1F600}', 'a', 'ab', ''];
    const byBytes = [...texts].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect([...texts].sort(compareCodePoints)).toEqual(byBytes);
  });
});
