import fc from 'fast-check';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { shapeRefusal } from './document-shape.ts';
import { SHAPE_LIMITS } from './shape-limits.ts';

const refusalOf = (query: string) => shapeRefusal(parse(query), SHAPE_LIMITS);
const times = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => of(index)).join(' ');
const nested = (levels: number) => `${'{ a '.repeat(levels)}${'}'.repeat(levels)}`;
const doubling = (levels: number) =>
  `{ ...F0 } ${times(levels, (index) => `fragment F${index} on A { ...F${index + 1} ...F${index + 1} }`)} fragment F${levels} on A { a }`;

describe('A document is refused by its shape', () => {
  it.each([
    ['levels within one another', nested(64), nested(65)],
    [
      'aliases',
      `{ ${times(100, (i) => `x${i}: a`)} }`.replace('{', '{ a {').concat('}'),
      `{ a { ${times(101, (i) => `x${i}: a`)} } }`,
    ],
    ['asked 21 times', `{ ${'a '.repeat(20)} }`, `{ ${'a '.repeat(21)} }`],
    ['fields at the top', `{ ${times(50, (i) => `f${i}`)} }`, `{ ${times(51, (i) => `f${i}`)} }`],
    [
      'fields, fragments',
      `{ a { ${times(1999, (i) => `f${i}`)} } }`,
      `{ a { ${times(2000, (i) => `f${i}`)} } }`,
    ],
    [
      'directives at one place',
      `{ a ${'@skip(if: false) '.repeat(5)} }`,
      `{ a ${'@skip(if: false) '.repeat(6)} }`,
    ],
    [
      'directives',
      `{ a { ${times(100, (i) => `f${i} @x`)} } }`,
      `{ a { ${times(101, (i) => `f${i} @x`)} } }`,
    ],
    [
      'fragments',
      `{ a } ${times(50, (i) => `fragment F${i} on A { a }`)}`,
      `{ a } ${times(51, (i) => `fragment F${i} on A { a }`)}`,
    ],
    ['operations', times(20, (i) => `query Q${i} { a }`), times(21, (i) => `query Q${i} { a }`)],
  ])('%s: the limit is read, one more is not', (words, atTheLimit, oneMore) => {
    expect(refusalOf(atTheLimit)).toBeNull();
    expect(refusalOf(oneMore)).toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining(words),
      details: { limit: expect.any(Number) },
    });
  });

  it('with its fragments unfolded', () => {
    expect(refusalOf(doubling(5))).toBeNull();
    expect(refusalOf(doubling(12))).toMatchObject({
      message: expect.stringContaining('fields, fragments unfolded'),
      details: { limit: 2000, found: 4096 },
    });
  });

  it('however deep the lists of a value are', () => {
    expect(refusalOf(`{ a(x: ${'['.repeat(500)}${']'.repeat(500)}) }`)).toMatchObject({
      message: expect.stringContaining('levels within one another'),
    });
  });

  it.each([
    ['itself', '{ ...A } fragment A on Q { a ...A }', 'A'],
    [
      'another that leads back',
      '{ ...A } fragment A on Q { b { ...B } } fragment B on Q { ...A }',
      'A',
    ],
    ['itself, unused', '{ a } fragment A on Q { ...A }', 'A'],
  ])('when a fragment spreads %s', (_, query, fragment) => {
    expect(refusalOf(query)).toMatchObject({ code: 'BAD_INPUT', details: { fragment } });
  });

  it('and not for what others check: unknown fragments and names', () => {
    expect(refusalOf('{ ...Unknown } fragment Unused on Nothing { a }')).toBeNull();
  });
});

describe('Measuring a document', () => {
  it('never unfolds it: fifty fragments that each spread the next twice are measured by fifty', () => {
    const spreads = { count: 0 };
    const document = parse(doubling(49));
    for (const definition of document.definitions) {
      if (!('selectionSet' in definition) || !definition.selectionSet) continue;
      const { selectionSet } = definition;
      const { selections } = selectionSet;
      Object.defineProperty(selectionSet, 'selections', {
        get() {
          spreads.count += 1;
          return selections;
        },
      });
    }
    expect(shapeRefusal(document, SHAPE_LIMITS)?.code).toBe('BAD_INPUT');
    // Each is read once to be measured, and twice for its directives and repeats.
    expect(spreads.count).toBeLessThanOrEqual(3 * 51);
  });

  const names = fc.constantFrom('A', 'B', 'C', 'D');
  const selection = fc.letrec<{ set: string; one: string }>((tie) => ({
    set: fc.array(tie('one'), { minLength: 1, maxLength: 6 }).map((all) => `{ ${all.join(' ')} }`),
    one: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom('a', 'b: a', 'a @skip(if: true)', 'a(x: [[1]])'),
      names.map((name) => `...${name}`),
      tie('set').map((set) => `a ${set}`),
      tie('set').map((set) => `... on A ${set}`),
    ),
  })).set;
  const documents = fc
    .tuple(selection, fc.array(fc.tuple(names, selection), { maxLength: 5 }))
    .map(([query, fragments]) =>
      [query, ...fragments.map(([name, set]) => `fragment ${name} on A ${set}`)].join(' '),
    );

  it('refuses with a code or lets go on, whatever the document', () => {
    fc.assert(
      fc.property(documents, (query) => {
        const refusal = refusalOf(query);
        expect(refusal === null || refusal.code === 'BAD_INPUT').toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
