export * from './hidden-leaves.ts';
