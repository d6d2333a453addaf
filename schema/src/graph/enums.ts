import { registerEnumType } from 'type-graphql';
import { type DimensionCode, dimensions } from '../breakdown/dimension.ts';
import type { FigureStatusCode } from '../figures/figure.ts';
import type { DirectionCode, IndicatorCode, UnitCode } from '../indicators/definition.ts';
import { indicators } from '../indicators/indicators.ts';
import { operators } from '../products/operator.ts';
import { phases } from '../products/phase.ts';
import type { ProductOrderCode } from '../products/selection.ts';
import type { GranularityCode } from '../time/series.ts';

/** A GraphQL enum made of a closed list of codes and what each of them means. */
function enumOf<Code extends string>(
  name: string,
  description: string,
  meanings: Readonly<Record<Code, string>>,
): object {
  const codes = Object.keys(meanings) as Code[];
  const values = Object.fromEntries(codes.map((code) => [code, code]));
  const valuesConfig = Object.fromEntries(
    codes.map((code) => [code, { description: meanings[code] }]),
  );
  registerEnumType(values, { name, description, valuesConfig });
  return values;
}

function meaningsOf<Code extends string>(
  definitions: readonly { readonly code: Code; readonly meaning: string }[],
): Readonly<Record<Code, string>> {
  return Object.fromEntries(definitions.map(({ code, meaning }) => [code, meaning])) as Record<
    Code,
    string
  >;
}

export const PhaseEnum = enumOf(
  'Phase',
  'Where a product stands in its life (phase). In answers only; filters and publications take the code as an ID.',
  meaningsOf(phases),
);

export const OperatorEnum = enumOf(
  'Operator',
  'Who runs a product (opérateur). In answers only; filters and publications take the code as an ID.',
  meaningsOf(operators),
);

export const UnitEnum = enumOf<UnitCode>('Unit', 'What a value is measured in (unité).', {
  RATIO: 'A share, from 0 to 1 (part).',
  PRODUCTS: 'A count of products (nombre de produits).',
  POINTS: 'Points of a net score, −100 to 100 (points).',
  DAYS: 'Calendar days (jours calendaires).',
  PERSONS: 'Persons on an average working day, once per product (personnes par jour ouvré).',
  POSTS: 'Posts, not persons (postes).',
  FTE: 'Full-time equivalents (équivalents temps plein).',
});

export const DirectionEnum = enumOf<DirectionCode>(
  'Direction',
  'Whether a higher value is better (sens de lecture).',
  {
    UP: 'Higher is better (à la hausse).',
    DOWN: 'Lower is better (à la baisse).',
    NEUTRAL: 'Neither is better; the value describes (neutre).',
  },
);

export const FigureStatusEnum = enumOf<FigureStatusCode>(
  'FigureStatus',
  'What a figure is worth (statut): the first that applies, in the order MISSING, SUPPRESSED, INSUFFICIENT, PARTIAL, STALE, OK.',
  {
    MISSING: 'There is no value; reasons say why (manquant). Never a 0 in its place.',
    SUPPRESSED:
      'The value is hidden since it would tell of fewer than three persons (secret statistique).',
    INSUFFICIENT: "The sample is below the indicator's floor; the value is hidden (insuffisant).",
    PARTIAL: 'A department is missing altogether; coverage names it (partiel).',
    STALE:
      'A department does not answer; its last known part is used, and coverage says since when (périmé).',
    OK: 'Every department answered (valide).',
  },
);

export const IndicatorCodeEnum = enumOf(
  'IndicatorCode',
  'The indicator asked for (indicateur). An argument only; answers give the code as an ID.',
  Object.fromEntries(
    indicators.map(({ code, wording: { label, formula } }) => [
      code,
      `${label.en} (${label.fr}). ${formula.en}`,
    ]),
  ) as Record<IndicatorCode, string>,
);

export const DimensionEnum = enumOf<DimensionCode>(
  'Dimension',
  'By what a figure is broken down (axe). An argument only; answers give the code as an ID.',
  Object.fromEntries(dimensions.map(({ code, meaning }) => [code, meaning])) as Record<
    DimensionCode,
    string
  >,
);

export const GranularityEnum = enumOf<GranularityCode>(
  'Granularity',
  'How long the periods of a series are (pas). An argument only.',
  {
    MONTH: 'Months (mois).',
    QUARTER: 'Quarters (trimestres).',
    YEAR: 'Years (années).',
    ROLLING_YEAR:
      'The twelve months up to and including each month (douze mois glissants); they overlap.',
  },
);

export const ProductOrderEnum = enumOf<ProductOrderCode>(
  'ProductOrder',
  'How products are ordered (tri); ties by id. An argument only.',
  {
    NAME_ASC: 'By name, from A to Z; accents, case and punctuation do not count.',
    NAME_DESC: 'By name, from Z to A.',
    ID_ASC: 'By id.',
  },
);
