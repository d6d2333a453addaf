import type { Term } from '@pilotage/schema';
import { manyFacts } from '../fact-kind.ts';
import { number } from '../fields/numbers.ts';
import { records } from '../fields/records.ts';
import { day, identifier, line, pastDay } from '../fields/scalars.ts';
import { type Codelist, term } from '../fields/terms.ts';
import { fault } from '../place.ts';
import { defineRecord } from '../record.ts';

const directions: readonly Term<'UP' | 'DOWN'>[] = [
  {
    code: 'UP',
    label: { fr: 'À la hausse', en: 'Upwards' },
    meaning: 'The value is to rise (à la hausse).',
  },
  {
    code: 'DOWN',
    label: { fr: 'À la baisse', en: 'Downwards' },
    meaning: 'The value is to fall (à la baisse).',
  },
];

const heading: Codelist<'UP' | 'DOWN'> = {
  type: 'Heading',
  description: 'Which way the value of a key result is to go (sens).',
  terms: directions,
};

const keyResult = defineRecord({
  type: 'KeyResult',
  description: 'A number by which an objective is known to be reached (résultat clé).',
  fields: {
    code: identifier('Its code within the objective.'),
    name: line('What is measured.'),
    unit: line('What it is measured in, such as days or files.'),
    heading: term(heading, 'Which way the value is to go: UP or DOWN.'),
    baseline: number(
      'The value before the work began, in `unit` (valeur initiale). Without it nobody can tell progress.',
    ),
    target: number('The value to be reached, in `unit` (valeur cible).'),
    dueOn: day('The day on which it is to be reached (échéance).'),
  },
  rules: ({ between }) => [
    between(['baseline', 'target', 'heading'], ({ baseline, target, heading: way }, place) => {
      if (way === 'UP' ? target > baseline : target < baseline) return;
      fault(place, {
        at: 'target',
        value: target,
        rule: 'heading',
        message: {
          fr: `De ${baseline} à ${target}, le sens n’est pas ${way}.`,
          en: `From ${baseline} to ${target} is not ${way}.`,
        },
        remedy: {
          fr: 'Corrigez la valeur cible, la valeur initiale ou le sens.',
          en: 'Mend the target, the baseline or the heading.',
        },
      });
    }),
  ],
});

/** What a product wants to reach, and by which numbers that is known. */
export const objective = manyFacts({
  code: 'OBJECTIVE',
  field: 'objectives',
  description:
    'What the product wants to reach, with its key results (objectifs et résultats clés).',
  key: ['code'],
  record: defineRecord({
    type: 'Objective',
    description: 'What a product wants to reach, with its key results (objectif).',
    fields: {
      code: identifier('Its code among the objectives of the product.'),
      name: line('The objective, in a sentence.'),
      from: day('The first day on which it is pursued.'),
      until: day('The first day after it.'),
      keyResults: records(keyResult, {
        key: ['code'],
        most: 10,
        description: 'The key results by which it is measured, 1 to 10.',
      }),
    },
    rules: ({ between, endsAfterItBegins }) => [
      endsAfterItBegins('from', 'until'),
      between(['keyResults'], ({ keyResults }, place) => {
        if (keyResults.length > 0) return;
        fault(place, {
          at: 'keyResults',
          value: [],
          rule: 'key-results',
          message: {
            fr: 'Un objectif sans résultat clé ne peut pas être mesuré.',
            en: 'An objective without a key result cannot be measured.',
          },
          remedy: {
            fr: 'Donnez au moins un résultat clé.',
            en: 'Give one key result at least.',
          },
        });
      }),
    ],
  }),
});

/** What a key result stood at on a day. */
export const keyResultReading = manyFacts({
  code: 'KEY_RESULT_READING',
  field: 'keyResultReadings',
  description:
    'What the key results of the product stood at, day by day (relevés des résultats clés).',
  key: ['objective', 'keyResult', 'on'],
  record: defineRecord({
    type: 'KeyResultReading',
    description: 'What a key result stood at on a day (relevé).',
    fields: {
      objective: identifier('Code of the objective.'),
      keyResult: identifier('Code of the key result within it.'),
      on: pastDay('The day, which has come.'),
      value: number("The value on that day, in the key result's unit."),
    },
  }),
});
