import type { MonthsRead } from '../months-wanted.ts';

/** How a department understands Je donne mon avis: which months of answers it takes. */
export interface JdmaSource extends MonthsRead {}

/** Where Je donne mon avis answers, and the key it is asked with. */
export interface JdmaAccount {
  readonly url: string;
  readonly key: string;
}

/** A product of ours, the services of the source that it is, and the months of which answers are known. */
export interface JdmaProduct {
  readonly slug: string;
  readonly identifiers: readonly string[];
  readonly known: ReadonlySet<string>;
}
