export * from './change.ts';
export * from './citation.ts';
export * from './coverage.ts';
export * from './figure.ts';
export * from './part.ts';
export type { RowKey } from './scope-text.ts';
