/** Each line has a pattern of its own: whoever does not see colours tells them apart, too. */
const DASHES = [undefined, '9 4', '2 4', '12 3 2 3', '5 3'] as const;
const EXPECTED = '5 4';

/** How the line at a place among others is broken; the first is whole. */
export function dashOf(
  index: number,
  isExpected = false,
): { readonly strokeDasharray?: string | undefined } {
  const dash = isExpected ? EXPECTED : DASHES[index % DASHES.length];
  return dash === undefined ? {} : { strokeDasharray: dash };
}

/** The colour of the line at a place among others, where it has none that means something. */
export function colourOf(index: number, isExpected = false, colour?: string): string {
  return isExpected ? 'var(--ink-quiet)' : (colour ?? `var(--series-${(index % 5) + 1})`);
}
