import { didYouMean } from '@pilotage/schema';
import { fault, type Place } from '../facts/place.ts';

/** Tells that a part of a measurement names nothing that is known there; gives `null`. */
export function unknownCode(
  place: Place,
  at: string,
  value: string,
  known: readonly { readonly code: string }[],
): null {
  const codes = known.map(({ code }) => code);
  return fault(place, {
    at,
    value,
    rule: at,
    message: `There is no ${at} "${value}" here.`,
    remedy: didYouMean(value, codes),
  });
}
