import type { Monoid } from './monoid.ts';

/** How a spell ended, or that it goes on. */
export type Outcome = 'done' | 'stopped' | 'ongoing';

/** How long something lasted, in whole days, and how it ended. */
export interface Spell {
  readonly days: number;
  readonly outcome: Outcome;
}

/** Spells, counted by their days and outcome. A commutative monoid under {@link spells}. */
export interface Spells {
  readonly kind: 'spells';
  /** By `<days> <outcome>`. */
  readonly counts: Readonly<Record<string, number>>;
  /** Spells that cannot be placed, by why. */
  readonly excluded: Readonly<Record<string, number>>;
}

/** The state of one spell. */
export function oneSpell({ days, outcome }: Spell): Spells {
  return { kind: 'spells', counts: { [`${days} ${outcome}`]: 1 }, excluded: {} };
}

/** The state of one that cannot be placed. */
export function noSpell(why: string): Spells {
  return { kind: 'spells', counts: {}, excluded: { [why]: 1 } };
}

/** Spells, merged by adding up their counts. */
export const spells: Monoid<Spells> = {
  none: { kind: 'spells', counts: {}, excluded: {} },
  merge: (states) => ({
    kind: 'spells',
    counts: added(states.map(({ counts }) => counts)),
    excluded: added(states.map(({ excluded }) => excluded)),
  }),
  isBlank: ({ counts, excluded }) =>
    Object.keys(counts).length === 0 && Object.keys(excluded).length === 0,
};

/** Every spell and how often it occurs, the shortest first. */
export function spellCounts({ counts }: Spells): readonly (Spell & { readonly count: number })[] {
  return Object.entries(counts)
    .map(([key, count]) => {
      const [days = '', outcome = ''] = key.split(' ');
      return { days: Number(days), outcome: outcome as Outcome, count };
    })
    .sort((a, b) => a.days - b.days);
}

function added(all: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const sums = new Map<string, number>();
  for (const counts of all) {
    for (const [key, count] of Object.entries(counts)) sums.set(key, (sums.get(key) ?? 0) + count);
  }
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}
