// Made from schema/operations/ by `npm run compose`; change those.

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** By what a figure is broken down (axe). An argument only; answers give the code as an ID. */
export type Dimension =
  /** The year in which the product began its first phase (cohorte de lancement). */
  | 'COHORT'
  /** The department accountable for the product (direction). */
  | 'DEPARTMENT'
  /** What was measured with (instrument); rows of two instruments are never added up. */
  | 'INSTRUMENT'
  /** Who runs the product on the period's last day, today at most (opérateur). */
  | 'OPERATOR'
  /** The phase on the period's last day, today at most (phase). */
  | 'PHASE'
  /** The portfolio that the product is part of (portefeuille). */
  | 'PORTFOLIO'
  /** The product itself (produit). */
  | 'PRODUCT'
  /** An organisation that asks for the product (commanditaire); rows overlap. */
  | 'SPONSOR';

/** Whether a higher value is better (sens de lecture). */
export type Direction =
  /** Lower is better (à la baisse). */
  | 'DOWN'
  /** Neither is better; the value describes (neutre). */
  | 'NEUTRAL'
  /** Higher is better (à la hausse). */
  | 'UP';

/** What a figure is worth (statut): the first that applies, in the order MISSING, SUPPRESSED, INSUFFICIENT, PARTIAL, STALE, OK. */
export type FigureStatus =
  /** The sample is below the indicator's floor; the value is hidden (insuffisant). */
  | 'INSUFFICIENT'
  /** There is no value; reasons say why (manquant). Never a 0 in its place. */
  | 'MISSING'
  /** Every department answered (valide). */
  | 'OK'
  /** A department is missing altogether; coverage names it (partiel). */
  | 'PARTIAL'
  /** A department does not answer; its last known part is used, and coverage says since when (périmé). */
  | 'STALE'
  /** The value is hidden since it would tell of fewer than three persons (secret statistique). */
  | 'SUPPRESSED';

/** How long the periods of a series are (pas). An argument only. */
export type Granularity =
  /** Months (mois). */
  | 'MONTH'
  /** Quarters (trimestres). */
  | 'QUARTER'
  /** The twelve months up to and including each month (douze mois glissants); they overlap. */
  | 'ROLLING_YEAR'
  /** Years (années). */
  | 'YEAR';

/** The indicator asked for (indicateur). An argument only; answers give the code as an ID. */
export type IndicatorCode =
  /** Business-side people invested daily (Personnes du métier investies chaque jour). Person-days of the business side in teams ÷ working days of the months reported; a person counts once per product. */
  | 'BUSINESS_INVOLVEMENT'
  /** Share of products run by the service (Part des produits opérés par la sous-direction). Living products run by the service, divided by all living products of the register, on the last day of the period (today at the latest). */
  | 'MANAGED_SHARE'
  /** Products engaged in optimising an operation (Produits engagés dans l’optimisation d’une opération). Products in an active phase with at least one engagement open on the last day of the period (today at the latest). */
  | 'OPTIMISATION_PRODUCTS'
  /** Portfolio of products (Portefeuille de produits). Number of products in an active phase or transferred, on the last day of the period (today at the latest). */
  | 'PORTFOLIO'
  /** Resources (Moyens). Full-time equivalents of the products, on average over the months reported; the budget spent is added up. */
  | 'RESOURCES'
  /** Teams (Équipes). Posts of the teams as they stand on the last day of the period (today at the latest). */
  | 'TEAM'
  /** Time to first features (Délai jusqu’aux premières fonctions). First day by which half of the products begun have put first features into the hands of users, allowing for those stopped and those still on their way (Aalen-Johansen). */
  | 'TIME_TO_FIRST_FEATURES'
  /** Mean monthly usage rate (Taux d’utilisation mensuel moyen). Sum of active users ÷ sum of target populations, over the products and months of the period. */
  | 'USAGE_RATE'
  /** User satisfaction (Satisfaction des usagers). 100 × (positive answers − negative answers) ÷ answers, all answers of the period pooled, one instrument at a time. */
  | 'USER_SATISFACTION';

/** A language in which labels are worded. An argument only. */
export type Language =
  /** English (anglais). */
  | 'EN'
  /** French (français), the default. */
  | 'FR';

/** Who runs a product (opérateur). In answers only; filters and publications take the code as an ID. */
export type Operator =
  /** A company to which a directorate outsources the product (prestataire). */
  | 'CONTRACTOR'
  /** A business directorate itself (direction métier). */
  | 'DIRECTORATE'
  /** A public incubator, such as La Fabrique numérique (incubateur). */
  | 'INCUBATOR'
  /** The ministry's product sub-directorate (Produit Numérique Métier). */
  | 'SERVICE'
  /** The source does not say who runs the product (inconnu). */
  | 'UNKNOWN';

/** Where a product stands in its life (phase). In answers only; filters and publications take the code as an ID. */
export type Phase =
  /** The product is spread to all its users (accélération). Active. */
  | 'ACCELERATION'
  /** The product is made to last, before a lasting home is found (consolidation, pérennisation). Active. */
  | 'CONSOLIDATION'
  /** A first version is built and tried with first users (construction). Active. */
  | 'CONSTRUCTION'
  /** The problem and its opportunities are explored (investigation). Active. */
  | 'INVESTIGATION'
  /** The product runs in its lasting home, still in its team's hands (opéré). Active. */
  | 'OPERATED'
  /** The product was given up after construction had begun (abandon). Not living. */
  | 'STOPPED'
  /** The investigation ended without a product (abandon en investigation). Not living. */
  | 'STOPPED_IN_INVESTIGATION'
  /** Another organisation has taken the product over (transféré). Living, not active. */
  | 'TRANSFERRED';

/** Which products are wanted: those that match every field given, and any value of each. */
export type ProductFilter = {
  /** Codes of departments, such as transport; null for any. */
  readonly department?: ReadonlyArray<string | number> | null | undefined;
  /** Codes of operators, such as SERVICE; null for any. */
  readonly operator?: ReadonlyArray<string | number> | null | undefined;
  /** Codes of phases, such as CONSTRUCTION; null for any. */
  readonly phase?: ReadonlyArray<string | number> | null | undefined;
  /** Ids of portfolios; null for any. */
  readonly portfolio?: ReadonlyArray<string | number> | null | undefined;
  /** Ids of organisations that ask for products, such as dgitm; null for any. */
  readonly sponsor?: ReadonlyArray<string | number> | null | undefined;
  /** Words, all of which begin a word of the name or id; accents, case and punctuation do not count. Null for any. */
  readonly text?: string | null | undefined;
};

/** How products are ordered (tri); ties by id. An argument only. */
export type ProductOrder =
  /** By id. */
  | 'ID_ASC'
  /** By name, from A to Z; accents, case and punctuation do not count. */
  | 'NAME_ASC'
  /** By name, from Z to A. */
  | 'NAME_DESC';

/** What a value is measured in (unité). */
export type Unit =
  /** Calendar days (jours calendaires). */
  | 'DAYS'
  /** Full-time equivalents (équivalents temps plein). */
  | 'FTE'
  /** Persons on an average working day, once per product (personnes par jour ouvré). */
  | 'PERSONS'
  /** Points of a net score, −100 to 100 (points). */
  | 'POINTS'
  /** Posts, not persons (postes). */
  | 'POSTS'
  /** A count of products (nombre de produits). */
  | 'PRODUCTS'
  /** A share, from 0 to 1 (part). */
  | 'RATIO';

export type BreakdownQueryVariables = Exact<{
  indicator: IndicatorCode;
  by: ReadonlyArray<Dimension> | Dimension;
  filter?: ProductFilter | null | undefined;
  period?: string | null | undefined;
  asOf?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
  lang?: Language;
}>;


export type BreakdownQuery = { readonly breakdown: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly keys: ReadonlyArray<{ readonly code: string | null, readonly label: string }>, readonly figure: { readonly value: number | null, readonly unit: Unit, readonly status: FigureStatus, readonly sampleSize: number | null, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly interval: { readonly low: number | null, readonly high: number | null } | null } }> } };

export type DepartmentQueryVariables = Exact<{
  code: string | number;
  indicators: ReadonlyArray<IndicatorCode> | IndicatorCode;
  period?: string | null | undefined;
  asOf?: string | null | undefined;
  lang?: Language;
}>;


export type DepartmentQuery = { readonly department:
    | { readonly code: string, readonly name: string, readonly figures: ReadonlyArray<{ readonly instrument: string | null, readonly value: number | null, readonly unit: Unit, readonly status: FigureStatus, readonly sampleSize: number | null, readonly knownAt: string, readonly definitionVersion: string, readonly citation: string, readonly indicator: { readonly code: string, readonly label: string, readonly unit: Unit, readonly direction: Direction }, readonly period: { readonly label: string, readonly start: string, readonly end: string }, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly interval: { readonly low: number | null, readonly high: number | null } | null, readonly bounds: { readonly low: number | null, readonly high: number | null } | null, readonly components: ReadonlyArray<{ readonly code: string, readonly label: string, readonly value: number | null }>, readonly coverage: { readonly included: number, readonly expected: number | null, readonly excluded: ReadonlyArray<{ readonly code: string, readonly label: string, readonly count: number }>, readonly missing: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }>, readonly stale: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }> }, readonly freshness: { readonly oldest: string | null, readonly newest: string | null }, readonly target: { readonly expected: number | null, readonly gap: number | null, readonly progress: number | null, readonly initial: { readonly on: string, readonly value: number }, readonly target: { readonly on: string, readonly value: number } } | null }> | null, readonly products: { readonly totalCount: number, readonly coverage: { readonly missing: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }>, readonly stale: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }> } } | null }
    | { readonly code: string, readonly name: string, readonly figures: ReadonlyArray<{ readonly instrument: string | null, readonly value: number | null, readonly unit: Unit, readonly status: FigureStatus, readonly sampleSize: number | null, readonly knownAt: string, readonly definitionVersion: string, readonly citation: string, readonly indicator: { readonly code: string, readonly label: string, readonly unit: Unit, readonly direction: Direction }, readonly period: { readonly label: string, readonly start: string, readonly end: string }, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly interval: { readonly low: number | null, readonly high: number | null } | null, readonly bounds: { readonly low: number | null, readonly high: number | null } | null, readonly components: ReadonlyArray<{ readonly code: string, readonly label: string, readonly value: number | null }>, readonly coverage: { readonly included: number, readonly expected: number | null, readonly excluded: ReadonlyArray<{ readonly code: string, readonly label: string, readonly count: number }>, readonly missing: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }>, readonly stale: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }> }, readonly freshness: { readonly oldest: string | null, readonly newest: string | null }, readonly target: { readonly expected: number | null, readonly gap: number | null, readonly progress: number | null, readonly initial: { readonly on: string, readonly value: number }, readonly target: { readonly on: string, readonly value: number } } | null }> | null, readonly products: { readonly totalCount: number, readonly coverage: { readonly missing: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }>, readonly stale: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }> } } | null }
    | { readonly code: string, readonly name: string, readonly figures: ReadonlyArray<{ readonly instrument: string | null, readonly value: number | null, readonly unit: Unit, readonly status: FigureStatus, readonly sampleSize: number | null, readonly knownAt: string, readonly definitionVersion: string, readonly citation: string, readonly indicator: { readonly code: string, readonly label: string, readonly unit: Unit, readonly direction: Direction }, readonly period: { readonly label: string, readonly start: string, readonly end: string }, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly interval: { readonly low: number | null, readonly high: number | null } | null, readonly bounds: { readonly low: number | null, readonly high: number | null } | null, readonly components: ReadonlyArray<{ readonly code: string, readonly label: string, readonly value: number | null }>, readonly coverage: { readonly included: number, readonly expected: number | null, readonly excluded: ReadonlyArray<{ readonly code: string, readonly label: string, readonly count: number }>, readonly missing: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }>, readonly stale: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }> }, readonly freshness: { readonly oldest: string | null, readonly newest: string | null }, readonly target: { readonly expected: number | null, readonly gap: number | null, readonly progress: number | null, readonly initial: { readonly on: string, readonly value: number }, readonly target: { readonly on: string, readonly value: number } } | null }> | null, readonly products: { readonly totalCount: number, readonly coverage: { readonly missing: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }>, readonly stale: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }> } } | null }
    | { readonly code: string, readonly name: string, readonly figures: ReadonlyArray<{ readonly instrument: string | null, readonly value: number | null, readonly unit: Unit, readonly status: FigureStatus, readonly sampleSize: number | null, readonly knownAt: string, readonly definitionVersion: string, readonly citation: string, readonly indicator: { readonly code: string, readonly label: string, readonly unit: Unit, readonly direction: Direction }, readonly period: { readonly label: string, readonly start: string, readonly end: string }, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly interval: { readonly low: number | null, readonly high: number | null } | null, readonly bounds: { readonly low: number | null, readonly high: number | null } | null, readonly components: ReadonlyArray<{ readonly code: string, readonly label: string, readonly value: number | null }>, readonly coverage: { readonly included: number, readonly expected: number | null, readonly excluded: ReadonlyArray<{ readonly code: string, readonly label: string, readonly count: number }>, readonly missing: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }>, readonly stale: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }> }, readonly freshness: { readonly oldest: string | null, readonly newest: string | null }, readonly target: { readonly expected: number | null, readonly gap: number | null, readonly progress: number | null, readonly initial: { readonly on: string, readonly value: number }, readonly target: { readonly on: string, readonly value: number } } | null }> | null, readonly products: { readonly totalCount: number, readonly coverage: { readonly missing: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }>, readonly stale: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }> } } | null }
   | null };

export type DepartmentFiguresQueryVariables = Exact<{
  indicator: IndicatorCode;
  period?: string | null | undefined;
  asOf?: string | null | undefined;
  lang?: Language;
}>;


export type DepartmentFiguresQuery = { readonly departments: ReadonlyArray<
    | { readonly code: string, readonly name: string, readonly figure: { readonly value: number | null, readonly unit: Unit, readonly status: FigureStatus, readonly sampleSize: number | null, readonly period: { readonly label: string }, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly interval: { readonly low: number | null, readonly high: number | null } | null, readonly bounds: { readonly low: number | null, readonly high: number | null } | null, readonly coverage: { readonly missing: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }>, readonly stale: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }> }, readonly target: { readonly expected: number | null, readonly gap: number | null, readonly progress: number | null } | null } | null }
    | { readonly code: string, readonly name: string, readonly figure: { readonly value: number | null, readonly unit: Unit, readonly status: FigureStatus, readonly sampleSize: number | null, readonly period: { readonly label: string }, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly interval: { readonly low: number | null, readonly high: number | null } | null, readonly bounds: { readonly low: number | null, readonly high: number | null } | null, readonly coverage: { readonly missing: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }>, readonly stale: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }> }, readonly target: { readonly expected: number | null, readonly gap: number | null, readonly progress: number | null } | null } | null }
    | { readonly code: string, readonly name: string, readonly figure: { readonly value: number | null, readonly unit: Unit, readonly status: FigureStatus, readonly sampleSize: number | null, readonly period: { readonly label: string }, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly interval: { readonly low: number | null, readonly high: number | null } | null, readonly bounds: { readonly low: number | null, readonly high: number | null } | null, readonly coverage: { readonly missing: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }>, readonly stale: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }> }, readonly target: { readonly expected: number | null, readonly gap: number | null, readonly progress: number | null } | null } | null }
    | { readonly code: string, readonly name: string, readonly figure: { readonly value: number | null, readonly unit: Unit, readonly status: FigureStatus, readonly sampleSize: number | null, readonly period: { readonly label: string }, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly interval: { readonly low: number | null, readonly high: number | null } | null, readonly bounds: { readonly low: number | null, readonly high: number | null } | null, readonly coverage: { readonly missing: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }>, readonly stale: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }> }, readonly target: { readonly expected: number | null, readonly gap: number | null, readonly progress: number | null } | null } | null }
  > };

export type DepartmentFreshnessQueryVariables = Exact<{
  lang?: Language;
}>;


export type DepartmentFreshnessQuery = { readonly departments: ReadonlyArray<
    | { readonly code: string, readonly name: string, readonly publishedAt: string | null, readonly sources: ReadonlyArray<{ readonly code: string, readonly label: string, readonly askedAt: string | null, readonly isDue: boolean }> | null }
    | { readonly code: string, readonly name: string, readonly publishedAt: string | null, readonly sources: ReadonlyArray<{ readonly code: string, readonly label: string, readonly askedAt: string | null, readonly isDue: boolean }> | null }
    | { readonly code: string, readonly name: string, readonly publishedAt: string | null, readonly sources: ReadonlyArray<{ readonly code: string, readonly label: string, readonly askedAt: string | null, readonly isDue: boolean }> | null }
    | { readonly code: string, readonly name: string, readonly publishedAt: string | null, readonly sources: ReadonlyArray<{ readonly code: string, readonly label: string, readonly askedAt: string | null, readonly isDue: boolean }> | null }
  > };

export type DepartmentPartsQueryVariables = Exact<{
  code: string | number;
  indicator: IndicatorCode;
  period?: string | null | undefined;
  instrument?: string | number | null | undefined;
  asOf?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
  lang?: Language;
}>;


export type DepartmentPartsQuery = { readonly department:
    | { readonly name: string, readonly figure: { readonly value: number | null, readonly unit: Unit, readonly status: FigureStatus, readonly citation: string, readonly parts: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly value: number | null, readonly status: FigureStatus, readonly sampleSize: number | null, readonly components: ReadonlyArray<{ readonly code: string, readonly label: string, readonly value: number | null }>, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }> }> } | null } | null }
    | { readonly name: string, readonly figure: { readonly value: number | null, readonly unit: Unit, readonly status: FigureStatus, readonly citation: string, readonly parts: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly value: number | null, readonly status: FigureStatus, readonly sampleSize: number | null, readonly components: ReadonlyArray<{ readonly code: string, readonly label: string, readonly value: number | null }>, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }> }> } | null } | null }
    | { readonly name: string, readonly figure: { readonly value: number | null, readonly unit: Unit, readonly status: FigureStatus, readonly citation: string, readonly parts: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly value: number | null, readonly status: FigureStatus, readonly sampleSize: number | null, readonly components: ReadonlyArray<{ readonly code: string, readonly label: string, readonly value: number | null }>, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }> }> } | null } | null }
    | { readonly name: string, readonly figure: { readonly value: number | null, readonly unit: Unit, readonly status: FigureStatus, readonly citation: string, readonly parts: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly value: number | null, readonly status: FigureStatus, readonly sampleSize: number | null, readonly components: ReadonlyArray<{ readonly code: string, readonly label: string, readonly value: number | null }>, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }> }> } | null } | null }
   | null };

export type DepartmentSeriesQueryVariables = Exact<{
  indicator: IndicatorCode;
  from: string;
  to: string;
  granularity?: Granularity;
  asOf?: string | null | undefined;
  lang?: Language;
}>;


export type DepartmentSeriesQuery = { readonly departments: ReadonlyArray<
    | { readonly code: string, readonly name: string, readonly series: ReadonlyArray<{ readonly value: number | null, readonly unit: Unit, readonly status: FigureStatus, readonly sampleSize: number | null, readonly period: { readonly label: string, readonly start: string, readonly end: string }, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly interval: { readonly low: number | null, readonly high: number | null } | null, readonly bounds: { readonly low: number | null, readonly high: number | null } | null }> | null }
    | { readonly code: string, readonly name: string, readonly series: ReadonlyArray<{ readonly value: number | null, readonly unit: Unit, readonly status: FigureStatus, readonly sampleSize: number | null, readonly period: { readonly label: string, readonly start: string, readonly end: string }, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly interval: { readonly low: number | null, readonly high: number | null } | null, readonly bounds: { readonly low: number | null, readonly high: number | null } | null }> | null }
    | { readonly code: string, readonly name: string, readonly series: ReadonlyArray<{ readonly value: number | null, readonly unit: Unit, readonly status: FigureStatus, readonly sampleSize: number | null, readonly period: { readonly label: string, readonly start: string, readonly end: string }, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly interval: { readonly low: number | null, readonly high: number | null } | null, readonly bounds: { readonly low: number | null, readonly high: number | null } | null }> | null }
    | { readonly code: string, readonly name: string, readonly series: ReadonlyArray<{ readonly value: number | null, readonly unit: Unit, readonly status: FigureStatus, readonly sampleSize: number | null, readonly period: { readonly label: string, readonly start: string, readonly end: string }, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly interval: { readonly low: number | null, readonly high: number | null } | null, readonly bounds: { readonly low: number | null, readonly high: number | null } | null }> | null }
  > };

export type DepartmentTrendQueryVariables = Exact<{
  code: string | number;
  indicator: IndicatorCode;
  from: string;
  to: string;
  granularity?: Granularity;
  asOf?: string | null | undefined;
}>;


export type DepartmentTrendQuery = { readonly department:
    | { readonly code: string, readonly series: ReadonlyArray<{ readonly value: number | null, readonly reasons: ReadonlyArray<{ readonly code: string }> }> | null }
    | { readonly code: string, readonly series: ReadonlyArray<{ readonly value: number | null, readonly reasons: ReadonlyArray<{ readonly code: string }> }> | null }
    | { readonly code: string, readonly series: ReadonlyArray<{ readonly value: number | null, readonly reasons: ReadonlyArray<{ readonly code: string }> }> | null }
    | { readonly code: string, readonly series: ReadonlyArray<{ readonly value: number | null, readonly reasons: ReadonlyArray<{ readonly code: string }> }> | null }
   | null };

export type EditionsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type EditionsQuery = { readonly editions: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly name: string, readonly label: string | null, readonly namedAt: string }> } };

export type ExplanationQueryVariables = Exact<{
  citation: string;
  lang?: Language;
}>;


export type ExplanationQuery = { readonly explanation: { readonly same: boolean, readonly figure: { readonly instrument: string | null, readonly value: number | null, readonly unit: Unit, readonly status: FigureStatus, readonly sampleSize: number | null, readonly knownAt: string, readonly definitionVersion: string, readonly citation: string, readonly indicator: { readonly code: string, readonly label: string, readonly formula: string, readonly unit: Unit, readonly direction: Direction, readonly source: string, readonly version: string }, readonly period: { readonly label: string, readonly start: string, readonly end: string }, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly interval: { readonly low: number | null, readonly high: number | null } | null, readonly bounds: { readonly low: number | null, readonly high: number | null } | null, readonly components: ReadonlyArray<{ readonly code: string, readonly label: string, readonly value: number | null }>, readonly coverage: { readonly included: number, readonly expected: number | null, readonly excluded: ReadonlyArray<{ readonly code: string, readonly label: string, readonly count: number }>, readonly missing: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }>, readonly stale: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }> }, readonly freshness: { readonly oldest: string | null, readonly newest: string | null } } } | null };

export type FirstFeaturesCurveQueryVariables = Exact<{
  period?: string | null | undefined;
  asOf?: string | null | undefined;
  lang?: Language;
}>;


export type FirstFeaturesCurveQuery = { readonly ministry: { readonly figure: { readonly value: number | null, readonly unit: Unit, readonly status: FigureStatus, readonly sampleSize: number | null, readonly citation: string, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly interval: { readonly low: number | null, readonly high: number | null } | null, readonly components: ReadonlyArray<{ readonly code: string, readonly label: string, readonly value: number | null }>, readonly curve: ReadonlyArray<{ readonly day: number, readonly atRisk: number, readonly done: number, readonly stopped: number, readonly incidence: number, readonly interval: { readonly low: number | null, readonly high: number | null } | null }> | null } | null } };

export type HousingThemeQueryVariables = Exact<{
  from?: string | null | undefined;
  to?: string | null | undefined;
  asOf?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type HousingThemeQuery = { readonly housing: { readonly activity: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly product: string | null, readonly month: string, readonly rentedHomes: number | null, readonly agreements: number | null, readonly renovationFiles: number | null }> } | null } | null };

export type IndicatorsQueryVariables = Exact<{
  lang?: Language;
}>;


export type IndicatorsQuery = { readonly indicators: ReadonlyArray<{ readonly code: string, readonly label: string, readonly formula: string, readonly unit: Unit, readonly direction: Direction, readonly version: string }> };

export type MaritimeThemeQueryVariables = Exact<{
  asOf?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type MaritimeThemeQuery = { readonly maritime: { readonly campaigns: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly product: string | null, readonly code: string, readonly name: string, readonly opensOn: string, readonly closesOn: string, readonly filesReceived: number | null, readonly completeFiles: number | null, readonly completeShare: number | null, readonly daysToProcess: number | null, readonly medalsAwarded: number | null }> } | null } | null };

export type MinistryChangeQueryVariables = Exact<{
  indicator: IndicatorCode;
  period?: string | null | undefined;
  to: string;
  asOf?: string | null | undefined;
  lang?: Language;
}>;


export type MinistryChangeQuery = { readonly ministry: { readonly figure: { readonly value: number | null, readonly unit: Unit, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly change: { readonly from: number | null, readonly value: number | null, readonly significant: boolean | null, readonly interval: { readonly low: number | null, readonly high: number | null } | null, readonly period: { readonly label: string }, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }> } | null } | null } };

export type MinistryFiguresQueryVariables = Exact<{
  indicators: ReadonlyArray<IndicatorCode> | IndicatorCode;
  period?: string | null | undefined;
  asOf?: string | null | undefined;
  lang?: Language;
}>;


export type MinistryFiguresQuery = { readonly ministry: { readonly figures: ReadonlyArray<{ readonly instrument: string | null, readonly value: number | null, readonly unit: Unit, readonly status: FigureStatus, readonly sampleSize: number | null, readonly knownAt: string, readonly definitionVersion: string, readonly citation: string, readonly indicator: { readonly code: string, readonly label: string, readonly unit: Unit, readonly direction: Direction }, readonly period: { readonly label: string, readonly start: string, readonly end: string }, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly interval: { readonly low: number | null, readonly high: number | null } | null, readonly bounds: { readonly low: number | null, readonly high: number | null } | null, readonly components: ReadonlyArray<{ readonly code: string, readonly label: string, readonly value: number | null }>, readonly coverage: { readonly included: number, readonly expected: number | null, readonly excluded: ReadonlyArray<{ readonly code: string, readonly label: string, readonly count: number }>, readonly missing: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }>, readonly stale: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }> }, readonly freshness: { readonly oldest: string | null, readonly newest: string | null }, readonly target: { readonly expected: number | null, readonly gap: number | null, readonly progress: number | null, readonly initial: { readonly on: string, readonly value: number }, readonly target: { readonly on: string, readonly value: number } } | null }> | null } };

export type MinistryPartsQueryVariables = Exact<{
  indicator: IndicatorCode;
  period?: string | null | undefined;
  instrument?: string | number | null | undefined;
  asOf?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
  lang?: Language;
}>;


export type MinistryPartsQuery = { readonly ministry: { readonly figure: { readonly value: number | null, readonly unit: Unit, readonly status: FigureStatus, readonly citation: string, readonly parts: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly value: number | null, readonly status: FigureStatus, readonly sampleSize: number | null, readonly components: ReadonlyArray<{ readonly code: string, readonly label: string, readonly value: number | null }>, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }> }> } | null } | null } };

export type MinistrySeriesQueryVariables = Exact<{
  indicator: IndicatorCode;
  from: string;
  to: string;
  granularity?: Granularity;
  asOf?: string | null | undefined;
  lang?: Language;
}>;


export type MinistrySeriesQuery = { readonly ministry: { readonly series: ReadonlyArray<{ readonly value: number | null, readonly unit: Unit, readonly status: FigureStatus, readonly sampleSize: number | null, readonly period: { readonly label: string, readonly start: string, readonly end: string }, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly interval: { readonly low: number | null, readonly high: number | null } | null, readonly bounds: { readonly low: number | null, readonly high: number | null } | null }> | null } };

export type PortfolioPhasesQueryVariables = Exact<{
  q1: string;
  q2: string;
  q3: string;
  q4: string;
  q5: string;
  q6: string;
  q7: string;
  q8: string;
  filter?: ProductFilter | null | undefined;
  asOf?: string | null | undefined;
  lang?: Language;
}>;


export type PortfolioPhasesQuery = { readonly q1: { readonly nodes: ReadonlyArray<{ readonly keys: ReadonlyArray<{ readonly code: string | null, readonly label: string }>, readonly figure: { readonly value: number | null, readonly status: FigureStatus, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }> } }> }, readonly q2: { readonly nodes: ReadonlyArray<{ readonly keys: ReadonlyArray<{ readonly code: string | null, readonly label: string }>, readonly figure: { readonly value: number | null, readonly status: FigureStatus, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }> } }> }, readonly q3: { readonly nodes: ReadonlyArray<{ readonly keys: ReadonlyArray<{ readonly code: string | null, readonly label: string }>, readonly figure: { readonly value: number | null, readonly status: FigureStatus, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }> } }> }, readonly q4: { readonly nodes: ReadonlyArray<{ readonly keys: ReadonlyArray<{ readonly code: string | null, readonly label: string }>, readonly figure: { readonly value: number | null, readonly status: FigureStatus, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }> } }> }, readonly q5: { readonly nodes: ReadonlyArray<{ readonly keys: ReadonlyArray<{ readonly code: string | null, readonly label: string }>, readonly figure: { readonly value: number | null, readonly status: FigureStatus, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }> } }> }, readonly q6: { readonly nodes: ReadonlyArray<{ readonly keys: ReadonlyArray<{ readonly code: string | null, readonly label: string }>, readonly figure: { readonly value: number | null, readonly status: FigureStatus, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }> } }> }, readonly q7: { readonly nodes: ReadonlyArray<{ readonly keys: ReadonlyArray<{ readonly code: string | null, readonly label: string }>, readonly figure: { readonly value: number | null, readonly status: FigureStatus, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }> } }> }, readonly q8: { readonly nodes: ReadonlyArray<{ readonly keys: ReadonlyArray<{ readonly code: string | null, readonly label: string }>, readonly figure: { readonly value: number | null, readonly status: FigureStatus, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }> } }> } };

export type PhasesFragment = { readonly nodes: ReadonlyArray<{ readonly keys: ReadonlyArray<{ readonly code: string | null, readonly label: string }>, readonly figure: { readonly value: number | null, readonly status: FigureStatus, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }> } }> };

export type PortfolioRisksQueryVariables = Exact<{
  since: string;
  department?: ReadonlyArray<string | number> | string | number | null | undefined;
  asOf?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type PortfolioRisksQuery = { readonly products: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<
      | { readonly id: string, readonly name: string, readonly phase: Phase | null, readonly department: { readonly code: string, readonly name: string }, readonly phases: ReadonlyArray<{ readonly phase: Phase, readonly from: string }> | null, readonly milestones: ReadonlyArray<{ readonly code: string, readonly on: string }> | null, readonly objectives: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly until: string }> } | null, readonly keyResults: { readonly nodes: ReadonlyArray<{ readonly objective: string, readonly code: string, readonly name: string, readonly unit: string, readonly heading: string, readonly baseline: number, readonly current: number | null, readonly expected: number | null, readonly target: number, readonly readOn: string | null, readonly dueOn: string }> } | null, readonly recent: { readonly totalCount: number } | null, readonly ever: { readonly totalCount: number } | null }
      | { readonly id: string, readonly name: string, readonly phase: Phase | null, readonly department: { readonly code: string, readonly name: string }, readonly phases: ReadonlyArray<{ readonly phase: Phase, readonly from: string }> | null, readonly milestones: ReadonlyArray<{ readonly code: string, readonly on: string }> | null, readonly objectives: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly until: string }> } | null, readonly keyResults: { readonly nodes: ReadonlyArray<{ readonly objective: string, readonly code: string, readonly name: string, readonly unit: string, readonly heading: string, readonly baseline: number, readonly current: number | null, readonly expected: number | null, readonly target: number, readonly readOn: string | null, readonly dueOn: string }> } | null, readonly recent: { readonly totalCount: number } | null, readonly ever: { readonly totalCount: number } | null }
      | { readonly id: string, readonly name: string, readonly phase: Phase | null, readonly department: { readonly code: string, readonly name: string }, readonly phases: ReadonlyArray<{ readonly phase: Phase, readonly from: string }> | null, readonly milestones: ReadonlyArray<{ readonly code: string, readonly on: string }> | null, readonly objectives: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly until: string }> } | null, readonly keyResults: { readonly nodes: ReadonlyArray<{ readonly objective: string, readonly code: string, readonly name: string, readonly unit: string, readonly heading: string, readonly baseline: number, readonly current: number | null, readonly expected: number | null, readonly target: number, readonly readOn: string | null, readonly dueOn: string }> } | null, readonly recent: { readonly totalCount: number } | null, readonly ever: { readonly totalCount: number } | null }
      | { readonly id: string, readonly name: string, readonly phase: Phase | null, readonly department: { readonly code: string, readonly name: string }, readonly phases: ReadonlyArray<{ readonly phase: Phase, readonly from: string }> | null, readonly milestones: ReadonlyArray<{ readonly code: string, readonly on: string }> | null, readonly objectives: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly until: string }> } | null, readonly keyResults: { readonly nodes: ReadonlyArray<{ readonly objective: string, readonly code: string, readonly name: string, readonly unit: string, readonly heading: string, readonly baseline: number, readonly current: number | null, readonly expected: number | null, readonly target: number, readonly readOn: string | null, readonly dueOn: string }> } | null, readonly recent: { readonly totalCount: number } | null, readonly ever: { readonly totalCount: number } | null }
    >, readonly coverage: { readonly missing: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly stale: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }> } } };

export type PortfolioStopsQueryVariables = Exact<{
  period?: string | null | undefined;
  asOf?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
  lang?: Language;
}>;


export type PortfolioStopsQuery = { readonly ministry: { readonly figure: { readonly status: FigureStatus, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly components: ReadonlyArray<{ readonly code: string, readonly label: string, readonly value: number | null }> } | null }, readonly products: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<
      | { readonly id: string, readonly name: string, readonly phase: Phase | null, readonly operator: Operator | null, readonly department: { readonly code: string, readonly name: string }, readonly stopReason: { readonly code: string, readonly label: string } | null, readonly phases: ReadonlyArray<{ readonly phase: Phase, readonly from: string }> | null }
      | { readonly id: string, readonly name: string, readonly phase: Phase | null, readonly operator: Operator | null, readonly department: { readonly code: string, readonly name: string }, readonly stopReason: { readonly code: string, readonly label: string } | null, readonly phases: ReadonlyArray<{ readonly phase: Phase, readonly from: string }> | null }
      | { readonly id: string, readonly name: string, readonly phase: Phase | null, readonly operator: Operator | null, readonly department: { readonly code: string, readonly name: string }, readonly stopReason: { readonly code: string, readonly label: string } | null, readonly phases: ReadonlyArray<{ readonly phase: Phase, readonly from: string }> | null }
      | { readonly id: string, readonly name: string, readonly phase: Phase | null, readonly operator: Operator | null, readonly department: { readonly code: string, readonly name: string }, readonly stopReason: { readonly code: string, readonly label: string } | null, readonly phases: ReadonlyArray<{ readonly phase: Phase, readonly from: string }> | null }
    >, readonly coverage: { readonly missing: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly stale: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }> } } };

export type ProductQueryVariables = Exact<{
  id: string | number;
}>;


export type ProductQuery = { readonly product:
    | { readonly id: string, readonly name: string, readonly phase: Phase | null, readonly operator: Operator | null, readonly sponsors: ReadonlyArray<string> | null, readonly portfolio: string | null, readonly department: { readonly code: string, readonly name: string } }
    | { readonly id: string, readonly name: string, readonly phase: Phase | null, readonly operator: Operator | null, readonly sponsors: ReadonlyArray<string> | null, readonly portfolio: string | null, readonly department: { readonly code: string, readonly name: string } }
    | { readonly id: string, readonly name: string, readonly phase: Phase | null, readonly operator: Operator | null, readonly sponsors: ReadonlyArray<string> | null, readonly portfolio: string | null, readonly department: { readonly code: string, readonly name: string } }
    | { readonly id: string, readonly name: string, readonly phase: Phase | null, readonly operator: Operator | null, readonly sponsors: ReadonlyArray<string> | null, readonly portfolio: string | null, readonly department: { readonly code: string, readonly name: string } }
   | null };

export type ProductDetailsQueryVariables = Exact<{
  id: string | number;
  from: string;
  period?: string | null | undefined;
  asOf?: string | null | undefined;
  lang?: Language;
}>;


export type ProductDetailsQuery = { readonly product:
    | { readonly id: string, readonly name: string, readonly phase: Phase | null, readonly operator: Operator | null, readonly sponsors: ReadonlyArray<string> | null, readonly portfolio: string | null, readonly demonstration: boolean | null, readonly url: string | null, readonly team: string | null, readonly formerSlugs: ReadonlyArray<string> | null, readonly department: { readonly code: string, readonly name: string, readonly publishedAt: string | null, readonly sources: ReadonlyArray<{ readonly code: string, readonly label: string, readonly askedAt: string | null, readonly every: number, readonly isDue: boolean }> | null }, readonly stopReason: { readonly code: string, readonly label: string } | null, readonly movedFrom: { readonly on: string, readonly product: string } | null, readonly movedTo: { readonly on: string, readonly product: string } | null, readonly milestones: ReadonlyArray<{ readonly code: string, readonly on: string }> | null, readonly phases: ReadonlyArray<{ readonly phase: Phase, readonly from: string }> | null, readonly operators: ReadonlyArray<{ readonly operator: Operator, readonly from: string }> | null, readonly objectives: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly from: string, readonly until: string }> } | null, readonly keyResults: { readonly nodes: ReadonlyArray<{ readonly objective: string, readonly code: string, readonly name: string, readonly unit: string, readonly heading: string, readonly baseline: number, readonly current: number | null, readonly expected: number | null, readonly target: number, readonly progress: number | null, readonly readOn: string | null, readonly dueOn: string }> } | null, readonly staffing: { readonly nodes: ReadonlyArray<{ readonly from: string, readonly posts: ReadonlyArray<{ readonly count: number, readonly role: { readonly code: string, readonly label: string }, readonly contract: { readonly code: string, readonly label: string } }> }> } | null, readonly satisfaction: { readonly nodes: ReadonlyArray<{ readonly month: string, readonly instrument: string | null, readonly hidden: boolean, readonly values: ReadonlyArray<{ readonly code: string, readonly label: string, readonly value: number | null }> }> } | null, readonly usage: { readonly nodes: ReadonlyArray<{ readonly month: string, readonly hidden: boolean, readonly values: ReadonlyArray<{ readonly code: string, readonly label: string, readonly value: number | null }> }> } | null, readonly figures: ReadonlyArray<{ readonly value: number | null, readonly unit: Unit, readonly status: FigureStatus, readonly sampleSize: number | null, readonly citation: string, readonly indicator: { readonly code: string, readonly label: string }, readonly period: { readonly label: string, readonly start: string, readonly end: string }, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly interval: { readonly low: number | null, readonly high: number | null } | null, readonly bounds: { readonly low: number | null, readonly high: number | null } | null }> | null, readonly sourceIdentities: { readonly nodes: ReadonlyArray<{ readonly source: string, readonly identifier: string, readonly title: string }> } | null }
    | { readonly id: string, readonly name: string, readonly phase: Phase | null, readonly operator: Operator | null, readonly sponsors: ReadonlyArray<string> | null, readonly portfolio: string | null, readonly demonstration: boolean | null, readonly url: string | null, readonly team: string | null, readonly formerSlugs: ReadonlyArray<string> | null, readonly department: { readonly code: string, readonly name: string, readonly publishedAt: string | null, readonly sources: ReadonlyArray<{ readonly code: string, readonly label: string, readonly askedAt: string | null, readonly every: number, readonly isDue: boolean }> | null }, readonly stopReason: { readonly code: string, readonly label: string } | null, readonly movedFrom: { readonly on: string, readonly product: string } | null, readonly movedTo: { readonly on: string, readonly product: string } | null, readonly milestones: ReadonlyArray<{ readonly code: string, readonly on: string }> | null, readonly phases: ReadonlyArray<{ readonly phase: Phase, readonly from: string }> | null, readonly operators: ReadonlyArray<{ readonly operator: Operator, readonly from: string }> | null, readonly objectives: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly from: string, readonly until: string }> } | null, readonly keyResults: { readonly nodes: ReadonlyArray<{ readonly objective: string, readonly code: string, readonly name: string, readonly unit: string, readonly heading: string, readonly baseline: number, readonly current: number | null, readonly expected: number | null, readonly target: number, readonly progress: number | null, readonly readOn: string | null, readonly dueOn: string }> } | null, readonly staffing: { readonly nodes: ReadonlyArray<{ readonly from: string, readonly posts: ReadonlyArray<{ readonly count: number, readonly role: { readonly code: string, readonly label: string }, readonly contract: { readonly code: string, readonly label: string } }> }> } | null, readonly satisfaction: { readonly nodes: ReadonlyArray<{ readonly month: string, readonly instrument: string | null, readonly hidden: boolean, readonly values: ReadonlyArray<{ readonly code: string, readonly label: string, readonly value: number | null }> }> } | null, readonly usage: { readonly nodes: ReadonlyArray<{ readonly month: string, readonly hidden: boolean, readonly values: ReadonlyArray<{ readonly code: string, readonly label: string, readonly value: number | null }> }> } | null, readonly figures: ReadonlyArray<{ readonly value: number | null, readonly unit: Unit, readonly status: FigureStatus, readonly sampleSize: number | null, readonly citation: string, readonly indicator: { readonly code: string, readonly label: string }, readonly period: { readonly label: string, readonly start: string, readonly end: string }, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly interval: { readonly low: number | null, readonly high: number | null } | null, readonly bounds: { readonly low: number | null, readonly high: number | null } | null }> | null, readonly sourceIdentities: { readonly nodes: ReadonlyArray<{ readonly source: string, readonly identifier: string, readonly title: string }> } | null }
    | { readonly id: string, readonly name: string, readonly phase: Phase | null, readonly operator: Operator | null, readonly sponsors: ReadonlyArray<string> | null, readonly portfolio: string | null, readonly demonstration: boolean | null, readonly url: string | null, readonly team: string | null, readonly formerSlugs: ReadonlyArray<string> | null, readonly department: { readonly code: string, readonly name: string, readonly publishedAt: string | null, readonly sources: ReadonlyArray<{ readonly code: string, readonly label: string, readonly askedAt: string | null, readonly every: number, readonly isDue: boolean }> | null }, readonly stopReason: { readonly code: string, readonly label: string } | null, readonly movedFrom: { readonly on: string, readonly product: string } | null, readonly movedTo: { readonly on: string, readonly product: string } | null, readonly milestones: ReadonlyArray<{ readonly code: string, readonly on: string }> | null, readonly phases: ReadonlyArray<{ readonly phase: Phase, readonly from: string }> | null, readonly operators: ReadonlyArray<{ readonly operator: Operator, readonly from: string }> | null, readonly objectives: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly from: string, readonly until: string }> } | null, readonly keyResults: { readonly nodes: ReadonlyArray<{ readonly objective: string, readonly code: string, readonly name: string, readonly unit: string, readonly heading: string, readonly baseline: number, readonly current: number | null, readonly expected: number | null, readonly target: number, readonly progress: number | null, readonly readOn: string | null, readonly dueOn: string }> } | null, readonly staffing: { readonly nodes: ReadonlyArray<{ readonly from: string, readonly posts: ReadonlyArray<{ readonly count: number, readonly role: { readonly code: string, readonly label: string }, readonly contract: { readonly code: string, readonly label: string } }> }> } | null, readonly satisfaction: { readonly nodes: ReadonlyArray<{ readonly month: string, readonly instrument: string | null, readonly hidden: boolean, readonly values: ReadonlyArray<{ readonly code: string, readonly label: string, readonly value: number | null }> }> } | null, readonly usage: { readonly nodes: ReadonlyArray<{ readonly month: string, readonly hidden: boolean, readonly values: ReadonlyArray<{ readonly code: string, readonly label: string, readonly value: number | null }> }> } | null, readonly figures: ReadonlyArray<{ readonly value: number | null, readonly unit: Unit, readonly status: FigureStatus, readonly sampleSize: number | null, readonly citation: string, readonly indicator: { readonly code: string, readonly label: string }, readonly period: { readonly label: string, readonly start: string, readonly end: string }, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly interval: { readonly low: number | null, readonly high: number | null } | null, readonly bounds: { readonly low: number | null, readonly high: number | null } | null }> | null, readonly sourceIdentities: { readonly nodes: ReadonlyArray<{ readonly source: string, readonly identifier: string, readonly title: string }> } | null }
    | { readonly id: string, readonly name: string, readonly phase: Phase | null, readonly operator: Operator | null, readonly sponsors: ReadonlyArray<string> | null, readonly portfolio: string | null, readonly demonstration: boolean | null, readonly url: string | null, readonly team: string | null, readonly formerSlugs: ReadonlyArray<string> | null, readonly department: { readonly code: string, readonly name: string, readonly publishedAt: string | null, readonly sources: ReadonlyArray<{ readonly code: string, readonly label: string, readonly askedAt: string | null, readonly every: number, readonly isDue: boolean }> | null }, readonly stopReason: { readonly code: string, readonly label: string } | null, readonly movedFrom: { readonly on: string, readonly product: string } | null, readonly movedTo: { readonly on: string, readonly product: string } | null, readonly milestones: ReadonlyArray<{ readonly code: string, readonly on: string }> | null, readonly phases: ReadonlyArray<{ readonly phase: Phase, readonly from: string }> | null, readonly operators: ReadonlyArray<{ readonly operator: Operator, readonly from: string }> | null, readonly objectives: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly from: string, readonly until: string }> } | null, readonly keyResults: { readonly nodes: ReadonlyArray<{ readonly objective: string, readonly code: string, readonly name: string, readonly unit: string, readonly heading: string, readonly baseline: number, readonly current: number | null, readonly expected: number | null, readonly target: number, readonly progress: number | null, readonly readOn: string | null, readonly dueOn: string }> } | null, readonly staffing: { readonly nodes: ReadonlyArray<{ readonly from: string, readonly posts: ReadonlyArray<{ readonly count: number, readonly role: { readonly code: string, readonly label: string }, readonly contract: { readonly code: string, readonly label: string } }> }> } | null, readonly satisfaction: { readonly nodes: ReadonlyArray<{ readonly month: string, readonly instrument: string | null, readonly hidden: boolean, readonly values: ReadonlyArray<{ readonly code: string, readonly label: string, readonly value: number | null }> }> } | null, readonly usage: { readonly nodes: ReadonlyArray<{ readonly month: string, readonly hidden: boolean, readonly values: ReadonlyArray<{ readonly code: string, readonly label: string, readonly value: number | null }> }> } | null, readonly figures: ReadonlyArray<{ readonly value: number | null, readonly unit: Unit, readonly status: FigureStatus, readonly sampleSize: number | null, readonly citation: string, readonly indicator: { readonly code: string, readonly label: string }, readonly period: { readonly label: string, readonly start: string, readonly end: string }, readonly reasons: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly interval: { readonly low: number | null, readonly high: number | null } | null, readonly bounds: { readonly low: number | null, readonly high: number | null } | null }> | null, readonly sourceIdentities: { readonly nodes: ReadonlyArray<{ readonly source: string, readonly identifier: string, readonly title: string }> } | null }
   | null };

export type ProductStatementsQueryVariables = Exact<{
  id: string | number;
  kind?: string | number | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type ProductStatementsQuery = { readonly product:
    | { readonly id: string, readonly name: string, readonly department: { readonly code: string, readonly name: string }, readonly statements: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly kind: string, readonly part: string | null, readonly stated: string | null, readonly knownAt: string, readonly version: number, readonly publication: string, readonly recordedAt: string, readonly source: string | null, readonly publisher: string }> } | null }
    | { readonly id: string, readonly name: string, readonly department: { readonly code: string, readonly name: string }, readonly statements: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly kind: string, readonly part: string | null, readonly stated: string | null, readonly knownAt: string, readonly version: number, readonly publication: string, readonly recordedAt: string, readonly source: string | null, readonly publisher: string }> } | null }
    | { readonly id: string, readonly name: string, readonly department: { readonly code: string, readonly name: string }, readonly statements: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly kind: string, readonly part: string | null, readonly stated: string | null, readonly knownAt: string, readonly version: number, readonly publication: string, readonly recordedAt: string, readonly source: string | null, readonly publisher: string }> } | null }
    | { readonly id: string, readonly name: string, readonly department: { readonly code: string, readonly name: string }, readonly statements: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly kind: string, readonly part: string | null, readonly stated: string | null, readonly knownAt: string, readonly version: number, readonly publication: string, readonly recordedAt: string, readonly source: string | null, readonly publisher: string }> } | null }
   | null };

export type ProductsQueryVariables = Exact<{
  filter?: ProductFilter | null | undefined;
  orderBy?: ProductOrder;
  asOf?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type ProductsQuery = { readonly products: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<
      | { readonly id: string, readonly name: string, readonly phase: Phase | null, readonly operator: Operator | null, readonly sponsors: ReadonlyArray<string> | null, readonly portfolio: string | null, readonly department: { readonly code: string, readonly name: string } }
      | { readonly id: string, readonly name: string, readonly phase: Phase | null, readonly operator: Operator | null, readonly sponsors: ReadonlyArray<string> | null, readonly portfolio: string | null, readonly department: { readonly code: string, readonly name: string } }
      | { readonly id: string, readonly name: string, readonly phase: Phase | null, readonly operator: Operator | null, readonly sponsors: ReadonlyArray<string> | null, readonly portfolio: string | null, readonly department: { readonly code: string, readonly name: string } }
      | { readonly id: string, readonly name: string, readonly phase: Phase | null, readonly operator: Operator | null, readonly sponsors: ReadonlyArray<string> | null, readonly portfolio: string | null, readonly department: { readonly code: string, readonly name: string } }
    >, readonly coverage: { readonly missing: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }>, readonly stale: ReadonlyArray<{ readonly code: string, readonly name: string, readonly since: string | null }> } } };

export type TransportTagReadersQueryVariables = Exact<{
  asOf?: string | null | undefined;
  lang?: Language;
  after?: string | null | undefined;
}>;


export type TransportTagReadersQuery = { readonly transport: { readonly tagReaders: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly product: string | null, readonly code: string, readonly name: string, readonly from: string, readonly until: string | null, readonly modes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly countries: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly headquarters: { readonly code: string, readonly label: string } | null }> } | null } | null };

export type TransportThemeQueryVariables = Exact<{
  from?: string | null | undefined;
  to?: string | null | undefined;
  asOf?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type TransportThemeQuery = { readonly transport: { readonly tagScans: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly product: string | null, readonly month: string, readonly scans: number | null, readonly bagsFound: number | null }> } | null } | null };

export type WaterProductBasinsQueryVariables = Exact<{
  id: string | number;
  asOf?: string | null | undefined;
  lang?: Language;
}>;


export type WaterProductBasinsQuery = { readonly waterProduct: { readonly id: string, readonly name: string, readonly basins: ReadonlyArray<{ readonly code: string, readonly label: string }> | null } | null };

export type WaterThemeQueryVariables = Exact<{
  from?: string | null | undefined;
  to?: string | null | undefined;
  asOf?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type WaterThemeQuery = { readonly water: { readonly droughtCoverage: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly product: string | null, readonly month: string, readonly vigilance: number | null, readonly alert: number | null, readonly reinforcedAlert: number | null, readonly crisis: number | null }> } | null } | null };


/** Every operation, by the name under which it is asked for. */
export interface Operations {
  readonly Breakdown: { readonly data: BreakdownQuery; readonly variables: BreakdownQueryVariables };
  readonly Department: { readonly data: DepartmentQuery; readonly variables: DepartmentQueryVariables };
  readonly DepartmentFigures: { readonly data: DepartmentFiguresQuery; readonly variables: DepartmentFiguresQueryVariables };
  readonly DepartmentFreshness: { readonly data: DepartmentFreshnessQuery; readonly variables: DepartmentFreshnessQueryVariables };
  readonly DepartmentParts: { readonly data: DepartmentPartsQuery; readonly variables: DepartmentPartsQueryVariables };
  readonly DepartmentSeries: { readonly data: DepartmentSeriesQuery; readonly variables: DepartmentSeriesQueryVariables };
  readonly DepartmentTrend: { readonly data: DepartmentTrendQuery; readonly variables: DepartmentTrendQueryVariables };
  readonly Editions: { readonly data: EditionsQuery; readonly variables: EditionsQueryVariables };
  readonly Explanation: { readonly data: ExplanationQuery; readonly variables: ExplanationQueryVariables };
  readonly FirstFeaturesCurve: { readonly data: FirstFeaturesCurveQuery; readonly variables: FirstFeaturesCurveQueryVariables };
  readonly HousingTheme: { readonly data: HousingThemeQuery; readonly variables: HousingThemeQueryVariables };
  readonly Indicators: { readonly data: IndicatorsQuery; readonly variables: IndicatorsQueryVariables };
  readonly MaritimeTheme: { readonly data: MaritimeThemeQuery; readonly variables: MaritimeThemeQueryVariables };
  readonly MinistryChange: { readonly data: MinistryChangeQuery; readonly variables: MinistryChangeQueryVariables };
  readonly MinistryFigures: { readonly data: MinistryFiguresQuery; readonly variables: MinistryFiguresQueryVariables };
  readonly MinistryParts: { readonly data: MinistryPartsQuery; readonly variables: MinistryPartsQueryVariables };
  readonly MinistrySeries: { readonly data: MinistrySeriesQuery; readonly variables: MinistrySeriesQueryVariables };
  readonly PortfolioPhases: { readonly data: PortfolioPhasesQuery; readonly variables: PortfolioPhasesQueryVariables };
  readonly PortfolioRisks: { readonly data: PortfolioRisksQuery; readonly variables: PortfolioRisksQueryVariables };
  readonly PortfolioStops: { readonly data: PortfolioStopsQuery; readonly variables: PortfolioStopsQueryVariables };
  readonly Product: { readonly data: ProductQuery; readonly variables: ProductQueryVariables };
  readonly ProductDetails: { readonly data: ProductDetailsQuery; readonly variables: ProductDetailsQueryVariables };
  readonly ProductStatements: { readonly data: ProductStatementsQuery; readonly variables: ProductStatementsQueryVariables };
  readonly Products: { readonly data: ProductsQuery; readonly variables: ProductsQueryVariables };
  readonly TransportTagReaders: { readonly data: TransportTagReadersQuery; readonly variables: TransportTagReadersQueryVariables };
  readonly TransportTheme: { readonly data: TransportThemeQuery; readonly variables: TransportThemeQueryVariables };
  readonly WaterProductBasins: { readonly data: WaterProductBasinsQuery; readonly variables: WaterProductBasinsQueryVariables };
  readonly WaterTheme: { readonly data: WaterThemeQuery; readonly variables: WaterThemeQueryVariables };
}
