import type { OpenQuestion } from '../compare-gateways.ts';

const REPEATED = { asOf: 'instant-0' };
const USAGE = '{ month active target rate }';

/** Touches all five subgraphs: a list from one, and its entities in the four others; its answer has about 16 kB. */
export const WIDE: OpenQuestion = {
  title: 'five subgraphs',
  query: `query Wide($asOf: String!) { products(asOf: $asOf) { id name department phase waterUsage(asOf: $asOf) ${USAGE} maritimeUsage(asOf: $asOf) ${USAGE} housingUsage(asOf: $asOf) ${USAGE} transportUsage(asOf: $asOf) ${USAGE} } }`,
  variables: distinctInstant,
  repeated: REPEATED,
};

/** Touches two; its answer has about 5 kB. */
export const NARROW: OpenQuestion = {
  title: 'two subgraphs',
  query: `query Narrow($asOf: String!) { products(asOf: $asOf) { id name phase waterUsage(asOf: $asOf) ${USAGE} } }`,
  variables: distinctInstant,
  repeated: REPEATED,
};

let asked = 0;

/** An instant that nobody has asked about yet. */
function distinctInstant() {
  asked += 1;
  return { asOf: `instant-${asked}` };
}

/** Takes the instants out of a body, so that bodies that ask the same are the same. */
export function withoutInstants(body: string): string {
  return body.replaceAll(/instant-\d+/g, 'instant');
}
