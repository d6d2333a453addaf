export * from './alikeness.ts';
export * from './label.ts';
export * from './sort-key.ts';
export * from './suggestion.ts';
export * from './term.ts';
export * from './typography.ts';
