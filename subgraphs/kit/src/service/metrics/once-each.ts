/** Makes something once for each list of words, and gives it again from then on. */
export function onceEach<Words extends readonly string[], Made>(make: (...words: Words) => Made) {
  const made = new Map<string, Made>();
  return (...words: Words): Made => {
    const key = words.length === 1 ? (words[0] ?? '') : words.join('\n');
    const known = made.get(key);
    if (known !== undefined) return known;
    const one = make(...words);
    made.set(key, one);
    return one;
  };
}

/** Keeps the first distinct words as they are and calls the others by one, so that nobody can make up many. */
export function firstWords(most: number, others: string) {
  const kept = new Set<string>();
  return (word: string): string => {
    if (kept.has(word)) return word;
    if (kept.size >= most) return others;
    kept.add(word);
    return word;
  };
}
