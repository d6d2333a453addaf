export {
  type Department,
  type DepartmentKnowledge,
  defineDepartment,
} from './department/define-department.ts';
export { departmentSchema, departmentSdl } from './department/department-schema.ts';
export { createSubgraph, startSubgraph } from './department/start-subgraph.ts';
export {
  type EditionLookup,
  type ProductFilterInput,
  publicPage,
  readFilter,
  readIndicator,
  readIndicators,
  readInstrument,
  readMoment,
  readPeriod,
} from './graph/arguments.ts';
export { subgraphSchema } from './graph/subgraph-schema.ts';
export type { DepartmentMetric } from './measurements/department-metric.ts';
export { readDay } from './products/product-rules.ts';
export { bodyHash, type EnvelopeInput, readEnvelope } from './publication/envelope.ts';
export type { Problem } from './publication/problem.ts';
export { type Drafted, type PublicationOrder, publish } from './publication/publish.ts';
export type { Receipt } from './publication/receipt.ts';
export * from './service/index.ts';
export {
  type StateAnswer,
  type StateQuestion,
  type StateRow,
  type StatesAnswer,
  type StatesRequest,
  statesAnswer,
} from './states/protocol.ts';
export {
  type Database,
  factsAt,
  type KnownUpTo,
  openDatabase,
  type ReadingMoment,
} from './store/index.ts';
export { LEASE_MS, UNHEARD_OF } from './store/lease-book.ts';
export { versionIn, versionToken } from './store/version-token.ts';
