import type { Monoid } from './monoid.ts';

/** Posts and trainings counted by key. A commutative monoid under {@link postCounts}. */
export interface PostCounts {
  readonly kind: 'post-counts';
  /** By `<role> <contract>` and `<training>`. */
  readonly counts: Readonly<Record<string, number>>;
  /** How many teams were counted. */
  readonly teams: number;
}

/** Posts, merged by adding up their counts. */
export const postCounts: Monoid<PostCounts> = {
  none: { kind: 'post-counts', counts: {}, teams: 0 },
  merge(states) {
    const sums = new Map<string, number>();
    for (const { counts } of states) {
      for (const [key, count] of Object.entries(counts))
        sums.set(key, (sums.get(key) ?? 0) + count);
    }
    const counts = Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
    return {
      kind: 'post-counts',
      counts,
      teams: states.reduce((sum, { teams }) => sum + teams, 0),
    };
  },
  isBlank: ({ teams }) => teams === 0,
};
