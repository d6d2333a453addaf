export * from './product-sets.ts';
