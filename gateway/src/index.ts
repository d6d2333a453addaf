export { type AudienceOptions, developmentAudience } from './audience/audience-options.ts';
export { createGateway, type Gateway } from './create-gateway.ts';
export { type Example, exampleMonth, examples } from './examples/index.ts';
export type { GatewayOptions } from './gateway-options.ts';
export { readOperations } from './operations/persisted-operations.ts';
