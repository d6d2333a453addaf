import type { Day } from '@pilotage/schema';
import type { Report } from '../products/product-rules.ts';
import type { Problem } from '../publication/problem.ts';

/** Where a value stands in a publication, and where its problems are told. */
export interface Place {
  /** Such as `products[3].campaigns[0]`. */
  readonly path: string;
  /** The day in Paris on which it is published. */
  readonly today: Day;
  readonly report: Report;
}

/** The place of a part of a value. */
export function within(place: Place, part: string | number): Place {
  if (typeof part === 'number') return { ...place, path: `${place.path}[${part}]` };
  return { ...place, path: place.path === '' ? part : `${place.path}.${part}` };
}

/** Tells a problem of what stands at a place, or at a part of it; gives `null`. */
export function fault(
  place: Place,
  { at, ...problem }: Omit<Problem, 'path'> & { readonly at?: string },
): null {
  return place.report({ path: at === undefined ? place.path : `${place.path}.${at}`, ...problem });
}
