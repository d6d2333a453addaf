export * from './hidden-leaves.ts';
export * from './told-sums.ts';
