import { indicators } from '@pilotage/schema';

// biome-ignore lint/suspicious/noExplicitAny: a test reads answers of any shape
type Data = any;

/** A question of the ministry that must survive an outage. */
export interface OutageQuestion {
  readonly name: string;
  /** May use `$moment`, an instant at which all was published, and `$edition`, one that names it. */
  readonly query: string;
  /** The parts of an answer that must stand whatever the failing department does. */
  kept(data: Data): unknown;
  /** The coverages that must name it. */
  coverages(data: Data): readonly Data[];
}

const FIGURE = 'value status coverage { stale { code since } missing { code since } }';
const LIST =
  'totalCount nodes { id name } coverage { stale { code since } missing { code since } }';

/** All values of figures that were asked before, which are remembered. */
function values(figures: readonly Data[]) {
  return figures.map(({ value }) => value);
}

function coverages(figures: readonly Data[]) {
  return figures.map(({ coverage }) => coverage);
}

function ofHousing(nodes: readonly Data[]) {
  return nodes.filter(({ id }) => id.startsWith('housing'));
}

/** The questions, beside those that go to the failing department itself. */
export const outageQuestions: readonly OutageQuestion[] = [
  {
    name: 'the list of products',
    query: `{ products { ${LIST} } }`,
    kept: ({ products: { totalCount, nodes } }) => ({ totalCount, nodes }),
    coverages: ({ products }) => [products.coverage],
  },
  {
    name: 'one product, by its id',
    query:
      '{ its: product(id: "water:a") { id name phase } other: product(id: "housing:a") { id name phase } }',
    kept: (data) => data,
    coverages: () => [],
  },
  {
    name: 'the departments',
    query: `{ departments { code name figure(indicator: PORTFOLIO) { ${FIGURE} } products { totalCount } } }`,
    kept: ({ departments }) =>
      departments.map(({ code, name, figure, products }: Data) => [
        code,
        name,
        figure.value,
        products,
      ]),
    coverages: ({ departments }) =>
      departments
        .filter(({ code }: Data) => code === 'water')
        .map(({ figure }: Data) => figure.coverage),
  },
  {
    name: 'the ministry’s figure of each indicator',
    query: `{ ministry { ${indicators.map(({ code }) => `${code}: figure(indicator: ${code}) { ${FIGURE} }`).join(' ')} } }`,
    kept: ({ ministry }) => values(Object.values(ministry)),
    coverages: ({ ministry }) => coverages(Object.values(ministry)),
  },
  {
    name: 'a series',
    query: `{ ministry { series(indicator: PORTFOLIO, from: "2025-02", to: "2025-04") { ${FIGURE} } } }`,
    kept: ({ ministry: { series } }) => values(series),
    coverages: ({ ministry: { series } }) => coverages(series),
  },
  {
    name: 'a breakdown',
    query: `{ breakdown(indicator: PORTFOLIO, by: [DEPARTMENT]) { nodes { keys { code } figure { ${FIGURE} } } } }`,
    kept: ({ breakdown: { nodes } }) =>
      nodes.map(({ keys, figure: { value } }: Data) => ({ keys, value })),
    coverages: ({ breakdown: { nodes } }) =>
      nodes
        .filter(({ keys }: Data) => keys[0].code === 'water')
        .map(({ figure }: Data) => figure.coverage),
  },
  {
    name: 'a change',
    query: `{ ministry { figure(indicator: PORTFOLIO, period: "2025-04") { ${FIGURE} change(to: "2025-03") { value } } } }`,
    kept: ({ ministry: { figure } }) => [figure.value, figure.change],
    coverages: ({ ministry: { figure } }) => [figure.coverage],
  },
  {
    name: 'the parts of a figure',
    query: `{ ministry { figure(indicator: PORTFOLIO) { ${FIGURE} parts { nodes { id value } } } } }`,
    kept: ({ ministry: { figure } }) => [figure.value, figure.parts],
    coverages: ({ ministry: { figure } }) => [figure.coverage],
  },
  {
    name: 'an edition',
    query: `query ($edition: Moment) { ministry { figure(indicator: PORTFOLIO, asOf: $edition) { ${FIGURE} } } products(asOf: $edition) { ${LIST} } }`,
    kept: ({ ministry: { figure }, products: { nodes } }) => [figure.value, nodes],
    coverages: ({ ministry: { figure }, products }) => [figure.coverage, products.coverage],
  },
  {
    name: 'a moment of the past, of which nothing is remembered',
    query: `query ($moment: Moment) { products(asOf: $moment) { ${LIST} } }`,
    kept: ({ products: { nodes } }) => ofHousing(nodes),
    coverages: ({ products }) => [products.coverage],
  },
  {
    name: 'what only the department itself knows of its products',
    query: `{ products { nodes { id ... on WaterProduct { url } ... on HousingProduct { url } } coverage { stale { code since } missing { code since } } } housing { code } housingProducts { totalCount } }`,
    kept: ({ products: { nodes }, housing, housingProducts }) => [
      ofHousing(nodes),
      housing,
      housingProducts,
    ],
    coverages: ({ products }) => [products.coverage],
  },
];
