export { type FactKind, manyFacts, oneFact } from './fact-kind.ts';
export { optional } from './field.ts';
export { count, number } from './fields/numbers.ts';
export { quantity } from './fields/quantity.ts';
export { records } from './fields/records.ts';
export { day, identifier, line, pastDay } from './fields/scalars.ts';
export { type Codelist, term, terms } from './fields/terms.ts';
export { fault } from './place.ts';
export { defineRecord } from './record.ts';
