/**
 * The key by which names are ordered everywhere: accents, case and spacing do not count.
 *
 * Every department stores it and compares it as `COLLATE "C"`, so that lists of several departments
 * merge into one order whatever the locale of a database.
 */
export function sortKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
}

/** Orders two texts by code point, which is the byte order of UTF-8 and so PostgreSQL's `COLLATE "C"`. */
export function compareCodePoints(left: string, right: string): number {
  const a = left[Symbol.iterator]();
  const b = right[Symbol.iterator]();
  for (;;) {
    const x = a.next();
    const y = b.next();
    if (x.done || y.done) return (x.done ? 0 : 1) - (y.done ? 0 : 1);
    const difference = (x.value.codePointAt(0) ?? 0) - (y.value.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
}
