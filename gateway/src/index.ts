export { type AudienceOptions, developmentAudience } from './audience/audience-options.ts';
export { createGateway, type GatewayOptions } from './create-gateway.ts';
export { type Example, exampleMonth, examples } from './examples/index.ts';
export { readOperations } from './operations/persisted-operations.ts';
