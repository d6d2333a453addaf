import { suggestion } from '@pilotage/schema';
import { fault, type Place } from '../facts/place.ts';

/** The parts of a measurement that name something, as French says that there is none. */
const NONE = {
  metric: 'pas de grandeur mesurée',
  instrument: 'pas d’instrument',
  code: 'pas de code',
} as const;

/** Tells that a part of a measurement names nothing that is known there; gives `null`. */
export function unknownCode(
  place: Place,
  at: keyof typeof NONE,
  value: string,
  known: readonly { readonly code: string }[],
): null {
  const codes = known.map(({ code }) => code);
  return fault(place, {
    at,
    value,
    rule: at,
    message: {
      fr: `Il n’y a ${NONE[at]} « ${value} » ici.`,
      en: `There is no ${at} "${value}" here.`,
    },
    remedy: suggestion(value, codes),
  });
}
