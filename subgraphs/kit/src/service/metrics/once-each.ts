/** Makes something once for each list of words, and gives it again from then on. */
export function onceEach<Words extends readonly string[], Made>(make: (...words: Words) => Made) {
  const root: Branch<Made> = { branches: new Map(), made: undefined };
  return (...words: Words): Made => {
    // Word by word: a key made of all of them would have to be made at each call.
    let branch = root;
    for (const word of words) {
      let next = branch.branches.get(word);
      if (next === undefined) {
        next = { branches: new Map(), made: undefined };
        branch.branches.set(word, next);
      }
      branch = next;
    }
    branch.made ??= make(...words);
    return branch.made;
  };
}

/** What was made for the words so far, and what more words lead to. */
interface Branch<Made> {
  readonly branches: Map<string, Branch<Made>>;
  made: Made | undefined;
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
