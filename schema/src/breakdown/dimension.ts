import { operators } from '../products/operator.ts';
import { phases } from '../products/phase.ts';
import { inOrder, operatorOn, type ProductRecord, phaseOn } from '../products/record.ts';
import { departmentOf } from '../products/selection.ts';
import { departments } from '../registry/departments.ts';
import type { Label } from '../text/label.ts';
import { termOf } from '../text/term.ts';
import type { Day } from '../time/day.ts';

/** By what a figure can be broken down. */
export type DimensionCode =
  | 'DEPARTMENT'
  | 'SPONSOR'
  | 'PHASE'
  | 'OPERATOR'
  | 'COHORT'
  | 'PORTFOLIO'
  | 'INSTRUMENT'
  | 'PRODUCT';

/** One way to break figures down. */
export interface Dimension {
  readonly code: DimensionCode;
  readonly label: Label;
  readonly meaning: string;
  /** Whether a product can stand in several rows, which then do not add up to the whole. */
  readonly overlapping: boolean;
  /** The rows in which a product stands on a day; one row without a key where it has none. */
  keysOf(product: ProductRecord, day: Day): readonly (string | null)[];
  /** What a key is called, where that is not the key itself. */
  labelOf?(key: string): Label | null;
}

/** Every way to break figures down. */
export const dimensions: readonly Dimension[] = [
  {
    code: 'DEPARTMENT',
    label: { fr: 'Direction', en: 'Department' },
    meaning: 'The department accountable for the product (direction).',
    overlapping: false,
    keysOf: ({ id }) => [departmentOf(id)],
    labelOf: (key) => departments.find(({ code }) => code === key)?.name ?? null,
  },
  {
    code: 'SPONSOR',
    label: { fr: 'Commanditaire', en: 'Sponsor' },
    meaning: 'An organisation that asks for the product (commanditaire); rows overlap.',
    overlapping: true,
    keysOf: ({ sponsors }) => (sponsors && sponsors.length > 0 ? sponsors : [null]),
  },
  {
    code: 'PHASE',
    label: { fr: 'Phase', en: 'Phase' },
    meaning: "The phase on the period's last day, today at most (phase).",
    overlapping: false,
    keysOf: (product, day) => [phaseOn(product, day)],
    labelOf: (key) => termOf(phases, key)?.label ?? null,
  },
  {
    code: 'OPERATOR',
    label: { fr: 'Opérateur', en: 'Operator' },
    meaning: "Who runs the product on the period's last day, today at most (opérateur).",
    overlapping: false,
    keysOf: (product, day) => [operatorOn(product, day)],
    labelOf: (key) => termOf(operators, key)?.label ?? null,
  },
  {
    code: 'COHORT',
    label: { fr: 'Année de lancement', en: 'Launch cohort' },
    meaning: 'The year in which the product began its first phase (cohorte de lancement).',
    overlapping: false,
    keysOf: ({ phases: dated }) => [inOrder(dated)[0]?.from.slice(0, 4) ?? null],
  },
  {
    code: 'PORTFOLIO',
    label: { fr: 'Portefeuille', en: 'Portfolio' },
    meaning: 'The portfolio that the product is part of (portefeuille).',
    overlapping: false,
    keysOf: ({ portfolio }) => [portfolio],
  },
  {
    code: 'INSTRUMENT',
    label: { fr: 'Instrument', en: 'Instrument' },
    meaning: 'What was measured with (instrument); rows of two instruments are never added up.',
    overlapping: true,
    keysOf: () => [null],
  },
  {
    code: 'PRODUCT',
    label: { fr: 'Produit', en: 'Product' },
    meaning: 'The product itself (produit).',
    overlapping: false,
    keysOf: ({ id }) => [id],
  },
];

/** The dimension of that code. */
export function dimensionOf(code: DimensionCode): Dimension {
  const dimension = dimensions.find((one) => one.code === code);
  if (dimension) return dimension;
  throw new Error(`There is no dimension ${code}`);
}

/** Every row in which a product stands when several dimensions are crossed. */
export function rowsOf(
  by: readonly DimensionCode[],
  product: ProductRecord,
  day: Day,
): readonly (readonly (string | null)[])[] {
  return by.reduce<readonly (readonly (string | null)[])[]>(
    (rows, code) =>
      rows.flatMap((row) =>
        dimensionOf(code)
          .keysOf(product, day)
          .map((key) => [...row, key]),
      ),
    [[]],
  );
}
