import { manyFacts } from '../fact-kind.ts';
import { optional } from '../field.ts';
import { number } from '../fields/numbers.ts';
import { day, identifier, line } from '../fields/scalars.ts';
import { fault } from '../place.ts';
import { defineRecord } from '../record.ts';

/** An operation that a product undertakes to optimise. */
export const engagement = manyFacts({
  code: 'ENGAGEMENT',
  field: 'engagements',
  description: 'Operations that the product undertakes to optimise (engagements).',
  key: ['code'],
  record: defineRecord({
    type: 'Engagement',
    description: 'An operation that a product undertakes to optimise (engagement).',
    fields: {
      code: identifier('Its code among the engagements of the product.'),
      operation: line('The operation to optimise, such as processing a file (opération).'),
      unit: line('What baseline and goal are measured in, such as days.'),
      baseline: number('The value before the work began, in `unit` (valeur initiale).'),
      goal: number('The value aimed at, in `unit` (objectif chiffré).'),
      from: day('The first day of the undertaking.'),
      until: optional(day('The first day after it; null while it is open.')),
    },
    rules: ({ between, endsAfterItBegins }) => [
      between(['baseline', 'goal'], ({ baseline, goal }, place) => {
        if (baseline !== goal) return;
        fault(place, {
          at: 'goal',
          value: goal,
          rule: 'goal',
          message: {
            fr: 'La valeur initiale et l’objectif chiffré sont égaux : rien ne serait optimisé.',
            en: 'Baseline and goal are the same, so that nothing would be optimised.',
          },
          remedy: {
            fr: 'Donnez la valeur d’avant le travail, et celle qui est visée.',
            en: 'Give the value before the work, and the one aimed at.',
          },
        });
      }),
      endsAfterItBegins('from', 'until', {
        fr: 'aucune tant que l’engagement est ouvert',
        en: 'none while it is open',
      }),
    ],
  }),
});
