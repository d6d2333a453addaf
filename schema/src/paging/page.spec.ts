import { describe, expect, it } from 'vitest';
import { pageOf } from './page.ts';

const key = (name: string) => [name];
const after = (names: readonly string[], first = 2) =>
  pageOf(names, { first }, key).pageInfo.endCursor;

describe('A page of a list', () => {
  it('says how many there are, and where the next page begins', () => {
    expect(pageOf(['a', 'b', 'c'], { first: 2 }, key)).toMatchObject({
      nodes: ['a', 'b'],
      pageInfo: { hasNextPage: true },
      totalCount: 3,
    });
  });

  it('goes on behind its cursor when names were added before it', () => {
    const cursor = after(['b', 'd', 'f']);
    expect(pageOf(['a', 'b', 'c', 'd', 'e', 'f'], { first: 2, after: cursor }, key).nodes).toEqual([
      'e',
      'f',
    ]);
  });

  it('goes on behind its cursor when the name it stood on is gone', () => {
    const cursor = after(['b', 'd', 'f']);
    expect(pageOf(['b', 'f'], { first: 2, after: cursor }, key).nodes).toEqual(['f']);
  });

  it('goes on in descending order too', () => {
    const cursor = pageOf(['f', 'd', 'b'], { first: 1 }, key, true).pageInfo.endCursor;
    expect(pageOf(['f', 'e', 'd', 'b'], { first: 2, after: cursor }, key, true).nodes).toEqual([
      'e',
      'd',
    ]);
  });

  it('is empty behind the last name', () => {
    const cursor = after(['a', 'b']);
    expect(pageOf(['a', 'b'], { first: 2, after: cursor }, key)).toEqual({
      nodes: [],
      pageInfo: { hasNextPage: false, endCursor: null },
      totalCount: 2,
    });
  });

  it.each([0, 101, -1, 1.5, 1_000_000])('is refused for first: %s', (first) => {
    expect(() => pageOf(['a'], { first }, key)).toThrow(/1 to 100/);
  });

  it.each(['nonsense', '', 'bnVsbA', 'W10', 'WzFd'])('is refused for the cursor "%s"', (cursor) => {
    expect(() => pageOf(['a'], { first: 1, after: cursor }, key)).toThrow(/not a cursor/);
  });
});
