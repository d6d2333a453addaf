import { describe, expect, it } from 'vitest';
import { breakingChanges } from './breaking-changes.ts';

const RELEASED = 'type Query { a: String b: String }';

describe('A release of the graph', () => {
  it('breaks nobody by adding a field', () => {
    expect(breakingChanges(RELEASED, 'type Query { a: String b: String c: String }', [])).toEqual(
      [],
    );
  });

  it('breaks whoever asks for a field that it drops', () => {
    expect(breakingChanges(RELEASED, 'type Query { a: String }', [])).toEqual([
      { description: 'Query.b was removed.', isDecided: false },
    ]);
  });

  it('may break where a decision page owns up to it', () => {
    const page = '# Why b went\n\nBreaks: Query.b was removed.\n';
    expect(breakingChanges(RELEASED, 'type Query { a: String }', [page])).toEqual([
      { description: 'Query.b was removed.', isDecided: true },
    ]);
  });
});
