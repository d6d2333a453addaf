import { type ContractCode, contracts, type RoleCode, roles } from '@pilotage/schema';
import { manyFacts } from '../fact-kind.ts';
import { optional } from '../field.ts';
import { count } from '../fields/numbers.ts';
import { records } from '../fields/records.ts';
import { day } from '../fields/scalars.ts';
import { type Codelist, term } from '../fields/terms.ts';
import { fault } from '../place.ts';
import { defineRecord } from '../record.ts';

const role: Codelist<RoleCode> = {
  type: 'Role',
  description: 'What somebody does in a team (rôle).',
  terms: roles,
};

const contract: Codelist<ContractCode> = {
  type: 'Contract',
  description: 'Who employs whoever holds a post (contrat).',
  terms: contracts,
};

const TRAINED = ['workshop', 'coaching', 'immersion'] as const;

/** No team holds more posts of one role and contract: the ministry as a whole has some tens of thousands. */
const MOST_POSTS = 10_000;

const postCount = (description: string) => count(description, { most: MOST_POSTS });

const posts = defineRecord({
  type: 'Posts',
  description: 'How many posts of a role and contract a team holds (postes); posts, never persons.',
  fields: {
    role: term(role, 'What they do.'),
    contract: term(contract, 'Who employs them.'),
    count: postCount('How many posts.'),
    workshop: optional(
      postCount('How many of them were trained in two-hour workshops (ateliers).'),
    ),
    coaching: optional(postCount('How many of them were coached from outside (accompagnement).')),
    immersion: optional(
      postCount('How many of them worked in a product team after their training (immersion).'),
    ),
  },
  rules: ({ between }) =>
    TRAINED.map((way) =>
      between(['count', way], ({ count: most, [way]: trained }, place) => {
        const value = trained ?? 0;
        if (value <= most) return;
        fault(place, {
          at: way,
          value,
          rule: 'trained',
          message: {
            fr: `Il y a plus de postes formés (${value}) que de postes (${most}).`,
            en: `${value} of ${most} posts cannot have been trained.`,
          },
          remedy: { fr: `Donnez ${most} au plus.`, en: `Give ${most} at most.` },
        });
      }),
    ),
});

/** Who makes a product, from a day on: the whole team each time it changes. */
export const staffing = manyFacts({
  code: 'STAFFING',
  field: 'staffing',
  description:
    'Teams by role and contract, each as it stands from a day on until the next one (composition d’équipe).',
  subjects: 'PRODUCTS_AND_DEPARTMENT',
  key: ['from'],
  record: defineRecord({
    type: 'Staffing',
    description:
      'A team by role and contract, as it stands from a day on until the next one (composition d’équipe).',
    fields: {
      from: day('The first day on which the team stands so.'),
      posts: records(posts, {
        key: ['role', 'contract'],
        most: 30,
        description: 'Its posts, each role and contract once; empty when the team is dissolved.',
      }),
    },
  }),
});
