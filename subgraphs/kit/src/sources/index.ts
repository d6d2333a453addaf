export { type Connector, connectorOf, connectors, isDue, type SourceCode } from './connectors.ts';
export { type DepartmentSources, usedSources } from './department-sources.ts';
export { type FileProblem, fieldAt, valueAt } from './file-problem.ts';
export { type MonthsRead, usualMonths } from './months-wanted.ts';
export { type Brought, parsedJson, type Reading } from './reading.ts';
export { SourceError } from './request/source-error.ts';
export { type AskingOptions, type AskSource, sourceAsker } from './request/source-request.ts';
export { type IdentityInput, identityOf } from './source-identity.ts';
