/** The scale that holds all values and their intervals; from zero, unless values go below. */
export function domainOf(
  values: readonly (number | null | undefined)[],
): readonly [low: number, high: number] {
  const known = values.filter((value) => value !== null && value !== undefined);
  if (known.length === 0) return [0, 1];
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
  return low === high ? [low, low + 1] : [low, high];
}
