import type { Magnitude, MeasuringUnit } from '@pilotage/schema';
import { Float, Field as GraphqlField, ID, InputType } from 'type-graphql';
import type { Field } from '../field.ts';
import { fault, type Place } from '../place.ts';

/** A number with the unit that its publisher measured it in. */
export interface QuantityInput {
  readonly value: number;
  readonly unit: string;
}

/** What a quantity must be. */
export interface Measure {
  readonly unit: MeasuringUnit;
  readonly magnitude: Magnitude;
}

/** A measured number, sent with its unit so that a wrong one is noticed. */
export function quantity({ unit, magnitude }: Measure, description: string): Field<number> {
  return {
    description: `${description} Unit: ${unit.code}, ${unit.label.en}.`,
    isOptional: false,
    input: quantityInput,
    output: () => Float,
    read: (value: QuantityInput, place) => readQuantity(value, { unit, magnitude }, place),
    answer: (value) => value,
  };
}

/** The number of a quantity in the unit wanted; `null` after telling what is wrong with it. */
export function readQuantity(
  { value, unit }: QuantityInput,
  { unit: wanted, magnitude }: Measure,
  place: Place,
): number | null {
  if (unit !== wanted.code) {
    return fault(place, {
      at: 'unit',
      value: unit,
      rule: 'unit',
      message: `The unit here is ${wanted.code}, not "${unit}".`,
      remedy: `Convert the value to ${wanted.label.en}, and say "${wanted.code}".`,
    });
  }
  const wrong = WRONG[magnitude](value);
  return wrong === null ? value : fault(place, { at: 'value', value, rule: 'magnitude', ...wrong });
}

type Wrong = { readonly message: string; readonly remedy: string } | null;

const NEGATIVE: Wrong = {
  message: 'It cannot be negative.',
  remedy: 'Give 0 or more; leave it out where nothing is known.',
};

const WRONG: Readonly<Record<Magnitude, (value: number) => Wrong>> = {
  AMOUNT: (value) => (value < 0 ? NEGATIVE : null),
  COUNT: (value) =>
    value < 0
      ? NEGATIVE
      : Number.isSafeInteger(value)
        ? null
        : { message: 'A count is a whole number.', remedy: 'Give a whole number.' },
  SHARE: (value) =>
    value >= 0 && value <= 1
      ? null
      : {
          message: 'A share lies between 0 and 1.',
          remedy: 'Divide a percentage by 100: 45 % is 0.45.',
        },
};

const made = new Map<string, object>();

/** The input type of quantities of a department. */
function quantityInput(prefix: string): object {
  const known = made.get(prefix);
  if (known) return known;
  @InputType(`${prefix}QuantityInput`, {
    description: 'A measured number with the unit it was measured in.',
  })
  class Quantity {
    @GraphqlField(() => Float, { description: 'The number, in that unit.' })
    value!: number;

    @GraphqlField(() => ID, {
      description: 'Code of the unit; another than the one described is refused.',
    })
    unit!: string;
  }
  made.set(prefix, Quantity);
  return Quantity;
}
