import { type Metric, type MetricValue, operatorCodes, phaseCodes } from '@pilotage/schema';
import { type Cell, type CellField, type CellFields, LIST, TEXT } from '../facts/cell.ts';
import type { FactKind } from '../facts/fact-kind.ts';
import { cellsOf, withHint } from '../facts/record.ts';
import { milestoneCodes } from '../products/product-kinds.ts';
import type { Sheet } from './sheet.ts';

/** What a department can publish. */
export interface SheetsOf {
  readonly kinds: readonly FactKind[];
  readonly metrics: readonly Metric[];
}

const field = (cell: Cell, description: string, isNeeded = false): CellField => ({
  cell,
  description,
  isNeeded,
});

const MOVE: CellFields = {
  product: field(TEXT, "The product's id in the other department.", true),
  on: field(TEXT, 'The first day in the department it moves to, YYYY-MM-DD.', true),
};

const OF_PRODUCT: CellFields = {
  name: field(TEXT, 'Its name; needed for a product that is not known yet.'),
  url: field(TEXT, 'Where its users find it, a web address.'),
  team: field(TEXT, 'The team that makes it, never a person.'),
  sponsors: field(LIST, 'Ids of the organisations that ask for it, a bar | between two.'),
  portfolio: field(TEXT, 'Id of its portfolio.'),
  formerSlugs: field(LIST, 'Slugs that named the same product before, a bar | between two.'),
  movedFrom: field({ kind: 'RECORD', fields: MOVE }, 'The product that it continues.'),
  movedTo: field({ kind: 'RECORD', fields: MOVE }, 'The product that continues it.'),
};

const PHASES: Sheet = {
  code: 'phases',
  label: { fr: 'Phases', en: 'Phases' },
  fields: {
    phase: field(
      TEXT,
      `Code of the phase: ${phaseCodes.join(', ')}. All rows of a product together replace the phases known of it (remplacent la liste connue).`,
      true,
    ),
    from: field(TEXT, 'Its first day, YYYY-MM-DD; in the future when it is planned.', true),
    sourceWord: field(TEXT, "The source's own word for it."),
  },
  values: [],
};

const OPERATORS: Sheet = {
  code: 'operators',
  label: { fr: 'Opérateurs', en: 'Operators' },
  fields: {
    operator: field(
      TEXT,
      `Code of the operator: ${operatorCodes.join(', ')}. All rows of a product together replace the operators known of it (remplacent la liste connue).`,
      true,
    ),
    from: field(TEXT, 'The first day, YYYY-MM-DD.', true),
  },
  values: [],
};

const MILESTONES: Sheet = {
  code: 'milestones',
  label: { fr: 'Jalons', en: 'Milestones' },
  fields: {
    code: field(TEXT, `What was reached: ${milestoneCodes.join(', ')}.`, true),
    on: field(TEXT, 'The day, YYYY-MM-DD, which has come.', true),
  },
  values: [],
};

/** The sheets of a department: one for each kind of row that it can publish. */
export function sheetsOf({ kinds, metrics }: SheetsOf): readonly Sheet[] {
  return [
    productsSheet(kinds),
    PHASES,
    OPERATORS,
    MILESTONES,
    measurementsSheet(metrics),
    ...kinds.flatMap((kind): Sheet[] =>
      kind.many
        ? [
            {
              code: kind.field,
              label: { fr: frenchIn(kind.description), en: kind.field },
              fields: cellsOf(kind.record),
              values: [],
            },
          ]
        : [],
    ),
    retractionsSheet([...kinds, ...metrics].map(({ code }) => code)),
  ];
}

function productsSheet(kinds: readonly FactKind[]): Sheet {
  const own = kinds.flatMap((kind) =>
    kind.many
      ? []
      : [[kind.field, field(kind.value.cell, withHint(kind.description, kind.value))] as const],
  );
  return {
    code: 'products',
    label: { fr: 'Produits', en: 'Products' },
    fields: { ...OF_PRODUCT, ...Object.fromEntries(own) },
    values: [],
  };
}

function measurementsSheet(metrics: readonly Metric[]): Sheet {
  const codes = metrics.map(({ code }) => code).join(', ');
  const instruments = metrics
    .filter((metric) => metric.instruments.length > 0)
    .map((metric) => `${metric.code}: ${metric.instruments.map(({ code }) => code).join(', ')}`);
  return {
    code: 'measurements',
    label: { fr: 'Mesures', en: 'Measurements' },
    fields: {
      metric: field(TEXT, `What was measured: ${codes}.`, true),
      instrument: field(
        TEXT,
        `What it was measured with, where it has any (${instruments.join('; ')}).`,
      ),
      month: field(TEXT, 'The month, YYYY-MM.', true),
    },
    values: valuesIn(metrics),
  };
}

/** Every value that any metric gives, one of each code and unit. */
function valuesIn(metrics: readonly Metric[]): readonly MetricValue[] {
  const all = metrics.flatMap(({ values, instruments }) => [
    ...values,
    ...instruments.flatMap((instrument) => instrument.values),
  ]);
  return [...new Map(all.map((value) => [`${value.code} ${value.unit.code}`, value])).values()];
}

function retractionsSheet(codes: readonly string[]): Sheet {
  return {
    code: 'retractions',
    label: { fr: 'Rétractations', en: 'Retractions' },
    fields: {
      kind: field(TEXT, `Kind of the fact that is taken back: ${codes.join(', ')}.`, true),
      part: field(TEXT, 'Which of several facts of the kind, as `statements` tells it.'),
    },
    values: [],
  };
}

/** The official French term that a description ends with, in brackets. */
function frenchIn(description: string): string {
  const [, term = description] = /\(([^()]*)\)\.?$/.exec(description) ?? [];
  return `${term.slice(0, 1).toUpperCase()}${term.slice(1)}`;
}
