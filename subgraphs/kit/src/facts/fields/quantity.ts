import type { Magnitude, MeasuringUnit } from '@pilotage/schema';
import { Float, Field as GraphqlField, ID, InputType } from 'type-graphql';
import type { Field } from '../field.ts';
import {
  LARGEST_AMOUNT,
  LARGEST_COUNT,
  type Range,
  toldNumber,
  type WrongNumber,
  wrongNumber,
} from '../magnitude.ts';
import { counting, fault, missing, type Place, within } from '../place.ts';

/** A number with the unit that its publisher measured it in, as it is sent: either may be missing. */
export interface QuantityInput {
  readonly value?: number | null;
  readonly unit?: string | null;
}

/** What a quantity must be. */
export interface Measure {
  readonly unit: MeasuringUnit;
  readonly magnitude: Magnitude;
  /** The largest that is possible, where the magnitude alone would allow more. */
  readonly most?: number;
}

/** A measured number, sent with its unit so that a wrong one is noticed. */
export function quantity(measure: Measure, description: string): Field<number> {
  const { unit } = measure;
  return {
    description: `${description} Unit: ${unit.code}, ${unit.label.en}.`,
    inFrench: `Unité : ${unit.code}, ${unit.label.fr}.`,
    isOptional: false,
    input: quantityInput,
    cell: { kind: 'QUANTITY', unit: unit.code },
    output: () => Float,
    read: (value: QuantityInput, place) => readQuantity(value, measure, place),
    answer: (value) => value,
  };
}

/** The number of a quantity in the unit wanted; `null` after telling all that is wrong with it. */
export function readQuantity(
  { value, unit }: QuantityInput,
  measure: Measure,
  place: Place,
): number | null {
  const { place: told, faults } = counting(place);
  readUnit(unit ?? null, measure.unit, within(told, 'unit'));
  const number = readValue(value ?? null, measure, within(told, 'value'));
  return faults() === 0 ? number : null;
}

function readUnit(sent: string | null, { code, label }: MeasuringUnit, place: Place): void {
  if (sent === code) return;
  if (sent === null) {
    missing(place, {
      fr: `L’unité est ici ${code}, ${label.fr}.`,
      en: `The unit here is ${code}, ${label.en}.`,
    });
    return;
  }
  fault(place, {
    value: sent,
    rule: 'unit',
    message: {
      fr: `L’unité est ici ${code}, et non « ${sent} ».`,
      en: `The unit here is ${code}, not "${sent}".`,
    },
    remedy: {
      fr: `Convertissez la valeur en ${label.fr}, et indiquez « ${code} ».`,
      en: `Convert the value to ${label.en}, and say "${code}".`,
    },
  });
}

function readValue(sent: number | null, measure: Measure, place: Place): number | null {
  if (sent === null) {
    return missing(place, {
      fr: 'Une valeur inconnue n’est pas 0.',
      en: 'A value that is not known is not 0.',
    });
  }
  const wrong = wrongValue(sent, measure);
  if (wrong === null) return sent;
  return fault(place, { value: toldNumber(sent), rule: 'magnitude', ...wrong });
}

const RANGES: Readonly<Record<Magnitude, Range>> = {
  AMOUNT: { least: 0, most: LARGEST_AMOUNT, isWhole: false },
  COUNT: { least: 0, most: LARGEST_COUNT, isWhole: true },
  SHARE: { least: 0, most: 1, isWhole: false },
};

function wrongValue(value: number, { magnitude, most }: Measure): WrongNumber | null {
  const range = RANGES[magnitude];
  const wrong = wrongNumber(value, { ...range, most: Math.min(most ?? range.most, range.most) });
  if (wrong === null || magnitude !== 'SHARE') return wrong;
  return {
    message: { fr: 'Une part est comprise entre 0 et 1.', en: 'A share lies between 0 and 1.' },
    remedy: {
      fr: 'Divisez un pourcentage par 100 : 45 % s’écrit 0.45.',
      en: 'Divide a percentage by 100: 45 % is 0.45.',
    },
  };
}

const made = new Map<string, object>();

/** The input type of quantities of a department. */
function quantityInput(prefix: string): object {
  const known = made.get(prefix);
  if (known) return known;
  @InputType(`${prefix}QuantityInput`, {
    description: 'A measured number with the unit it was measured in.',
  })
  class Quantity {
    @GraphqlField(() => Float, { nullable: true, description: 'The number, in that unit; needed.' })
    value?: number | null;

    @GraphqlField(() => ID, {
      nullable: true,
      description: 'Code of the unit; needed, and another than the one described is refused.',
    })
    unit?: string | null;
  }
  made.set(prefix, Quantity);
  return Quantity;
}
