import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Draws that are the same at every start. */
export interface Chance {
  /** A number from `least` to `most`. */
  between(least: number, most: number): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  happens(probability: number): boolean;
  /** One of several; never of none. */
  pick<Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item;
}

/** The draws that belong to a text: another text gives others, the same text the same ones. */
export function chanceOf(seed: string): Chance {
  const generator = xoroshiro128plus(hashOf(seed));
  const share = () => uniformFloat64(generator);
  const whole = (least: number, most: number) => uniformInt(generator, least, most);
  return {
    between: (least, most) => least + share() * (most - least),
    whole,
    happens: (probability) => share() < probability,
    pick<Item>(items: readonly Item[]): Item {
      const item = items[whole(0, items.length - 1)];
      if (item === undefined) throw new Error('Nothing to pick from');
      return item;
    },
  };
}

/** FNV-1a, 32 bits: spreads texts that differ by one letter over all seeds. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash | 0;
}
