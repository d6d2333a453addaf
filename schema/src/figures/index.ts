export * from './change.ts';
export * from './citation.ts';
export * from './coverage.ts';
export * from './figure.ts';
export * from './part.ts';
