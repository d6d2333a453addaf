import { Directive, Field, ID } from 'type-graphql';
import { operatorOn, type ProductRecord, phaseOn } from '../products/record.ts';
import type { Day } from '../time/day.ts';
import { OperatorEnum, PhaseEnum } from './enums.ts';

/** What a product is, for the descriptions of its types. */
export const PRODUCT_DESCRIPTION =
  'A digital product of the ministry (produit numérique); accountable to exactly one department.';

/** What its department is, for the descriptions of its field. */
export const PRODUCT_DEPARTMENT_DESCRIPTION = 'The department accountable for it.';

const FIELDS: Readonly<
  Record<
    string,
    { readonly type: () => unknown; readonly nullable: boolean; readonly description: string }
  >
> = {
  id: {
    type: () => ID,
    nullable: false,
    description: 'Its id, <department>:<slug>; never reused.',
  },
  name: { type: () => String, nullable: false, description: 'Its name.' },
  phase: {
    type: () => PhaseEnum,
    nullable: true,
    description:
      'The phase it is in today, or on the moment asked for (phase); null before its first phase begins, since a phase in the future is planned.',
  },
  operator: {
    type: () => OperatorEnum,
    nullable: true,
    description:
      'Who runs it today, or on the moment asked for (opérateur); UNKNOWN where no source says.',
  },
  sponsors: {
    type: () => [ID],
    nullable: true,
    description:
      'Ids of the organisations that ask for it (commanditaires); null when nothing was published, empty when there are none.',
  },
  portfolio: {
    type: () => ID,
    nullable: true,
    description: 'Id of the portfolio it is part of (portefeuille); null when none was published.',
  },
  demonstration: {
    type: () => Boolean,
    nullable: true,
    description:
      'Whether what is published of it was made up to show the platform at work (démonstration).',
  },
};

/**
 * Gives a class the fields that a product has in its department and in the ministry's lists alike, so that
 * a list needs no further hop.
 *
 * A decorator and not a base class: type-graphql drops the directives of inherited fields.
 */
export function ProductFields({ shareable }: { readonly shareable: boolean }): ClassDecorator {
  return ({ prototype }) => {
    for (const [name, { type, ...options }] of Object.entries(FIELDS)) {
      Field(type as () => StringConstructor, options)(prototype as object, name);
      if (shareable && name !== 'id') Directive('@shareable')(prototype as object, name);
    }
  };
}

/** What both sides answer of a product on a day. */
export function productContractOf(product: ProductRecord, today: Day) {
  const { id, name, sponsors, portfolio, demonstration } = product;
  return {
    id,
    name,
    phase: phaseOn(product, today),
    operator: operatorOn(product, today),
    sponsors,
    portfolio,
    demonstration,
  };
}
