export * from './citation.ts';
export * from './coverage.ts';
export * from './figure.ts';
