import type { Day, Label } from '@pilotage/schema';
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
  return place.report({ path: at === undefined ? place.path : within(place, at).path, ...problem });
}

/** Tells that a value is missing, and gives `null`; `what` says what it is, or nothing. */
export function missing(place: Place, what: Label): null {
  const name = place.path.slice(place.path.lastIndexOf('.') + 1);
  return fault(place, {
    value: null,
    rule: 'required',
    message: { fr: `${name} manque.`, en: `${name} is missing.` },
    remedy: { fr: `Donnez-le. ${what.fr}`.trimEnd(), en: `Give it. ${what.en}`.trimEnd() },
  });
}

/** The items of a list, each with its place, none of one left out; a list that is null, or an item that is, is told. */
export function itemsOf<Item>(
  list: readonly (Item | null)[] | null | undefined,
  place: Place,
): readonly { readonly item: Item; readonly at: Place }[] {
  if (list === undefined) return [];
  if (list === null) {
    fault(place, {
      value: null,
      rule: 'not-null',
      message: { fr: 'Une liste ne peut pas être null.', en: 'A list cannot be null.' },
      remedy: {
        fr: 'Omettez le champ, ou donnez une liste vide.',
        en: 'Leave the field out, or give an empty list.',
      },
    });
    return [];
  }
  return list.flatMap((item, index) => {
    const at = within(place, index);
    if (item !== null) return [{ item, at }];
    fault(at, {
      value: null,
      rule: 'not-null',
      message: { fr: 'Un élément ne peut pas être null.', en: 'An item cannot be null.' },
      remedy: { fr: 'Retirez-le de la liste.', en: 'Leave it out of the list.' },
    });
    return [];
  });
}

/** The same place, and how many problems were told there through it. */
export function counting(place: Place): { readonly place: Place; faults(): number } {
  let told = 0;
  return {
    place: {
      ...place,
      report(problem) {
        told += 1;
        return place.report(problem);
      },
    },
    faults: () => told,
  };
}
