import type { Day, Label } from '@pilotage/schema';
import { fault, type Place } from './place.ts';

/** A rule between some fields of a record, asked when each of these is right. */
export interface FieldRule {
  readonly needs: readonly string[];
  check(body: never, place: Place): void;
}

/** How a team states rules between fields of a record. */
export interface RuleMaker<Body> {
  /** A rule of its own between some fields, whatever is wrong with the others. */
  between<Name extends keyof Body & string>(
    needs: readonly Name[],
    check: (body: Pick<Body, Name>, place: Place) => void,
  ): FieldRule;
  /** The rule that something ends after it begins; `orElse` says when it may go without an end. */
  endsAfterItBegins(
    from: keyof Body & string,
    until: keyof Body & string,
    orElse?: Label,
  ): FieldRule;
}

/** Makes the rules of any record. */
export const ruleMaker: RuleMaker<Readonly<Record<string, unknown>>> = {
  between: (needs, check) => ({ needs, check }),
  endsAfterItBegins: (from, until, orElse) => ({
    needs: [from, until],
    check(body: Readonly<Record<string, Day | null>>, place) {
      const [first, end] = [body[from] ?? null, body[until] ?? null];
      if (first === null || end === null || first < end) return;
      fault(place, {
        at: until,
        value: end,
        rule: 'order',
        message:
          first === end
            ? {
                fr: `La fin tombe le jour du début, le ${first}.`,
                en: `It ends on the day it begins, ${first}.`,
              }
            : {
                fr: `La fin, le ${end}, précède le début, le ${first}.`,
                en: `It ends on ${end}, before it begins on ${first}.`,
              },
        remedy: {
          fr: `Donnez une fin postérieure au premier jour${orElse ? `, ou ${orElse.fr}` : ''}.`,
          en: `Give an end later than its first day${orElse ? `, or ${orElse.en}` : ''}.`,
        },
      });
    },
  }),
};
