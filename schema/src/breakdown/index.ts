export * from './dimension.ts';
