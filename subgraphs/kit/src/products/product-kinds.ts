/** The kinds of statement that every department publishes of its products. */
export const productKinds = [
  'NAME',
  'URL',
  'TEAM',
  'SPONSORS',
  'PORTFOLIO',
  'FORMER_SLUGS',
  'PHASES',
  'OPERATORS',
  'MILESTONE',
  'MOVED_FROM',
  'MOVED_TO',
  'STOP_REASON',
  'DEMONSTRATION',
] as const;

/** One of these kinds. */
export type ProductKind = (typeof productKinds)[number];

/** The milestones that a product can reach; `first-features`: first features in the hands of real users. */
export const milestoneCodes: readonly string[] = ['first-features'];
