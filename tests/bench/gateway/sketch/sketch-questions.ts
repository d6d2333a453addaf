/** A question of the sketch, as of an instant that changes no answer. */
export interface SketchQuestion {
  readonly query: string;
  /** The subgraphs that its plan asks. */
  readonly subgraphs: number;
}

const USAGE = '{ month active target rate }';

/** Touches all five subgraphs: a list from one, and its entities in the four others; its answer has about 15 kB. */
export const WIDE: SketchQuestion = {
  query: `query Wide($asOf: String!) { products(asOf: $asOf) { id name department phase waterUsage(asOf: $asOf) ${USAGE} maritimeUsage(asOf: $asOf) ${USAGE} housingUsage(asOf: $asOf) ${USAGE} transportUsage(asOf: $asOf) ${USAGE} } }`,
  subgraphs: 5,
};

/** Touches two; its answer has about 5 kB. */
export const NARROW: SketchQuestion = {
  query: `query Narrow($asOf: String!) { products(asOf: $asOf) { id name phase waterUsage(asOf: $asOf) ${USAGE} } }`,
  subgraphs: 2,
};

let asked = 0;

/** An instant that nobody has asked about yet. */
export function distinctInstant(): string {
  asked += 1;
  return `instant-${asked}`;
}

/** Takes the instants out of a body, so that bodies that ask the same are the same. */
export function withoutInstants(body: string): string {
  return body.replaceAll(/instant-\d+/g, 'instant');
}
