/** How high a line of text is, in pixels. */
const LINE = 15;
/** About how wide a letter is, in pixels. */
const LETTER = 7.4;
/** Below this width, in pixels, a chart has no room for names beside it. */
const LEAST = 300;
/** The share of a chart that names may take. */
const MOST_SHARE = 0.35;

/** The room beside a chart that the names of what is in it take, in pixels; 0 where there is none. */
export function roomForNames(names: readonly string[], width: number): number {
  const longest = Math.max(0, ...names.map((name) => name.length)) * LETTER + 12;
  return width < LEAST || longest > width * MOST_SHARE ? 0 : longest;
}

/** Where names stand that want to stand at some heights: as near as they can without touching each other. */
export function spread(
  wanted: readonly number[],
  within: readonly [top: number, bottom: number],
): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => at(wanted, a) - at(wanted, b));
  const places = [...wanted];
  let free = within[0];
  for (const index of order) {
    places[index] = Math.max(at(places, index), free);
    free = at(places, index) + LINE;
  }
  let most = within[1];
  for (const index of order.reverse()) {
    places[index] = Math.min(at(places, index), most);
    most = at(places, index) - LINE;
  }
  return places;
}

function at(places: readonly number[], index: number): number {
  return places[index] ?? 0;
}
