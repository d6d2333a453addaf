export * from './ballots.ts';
export * from './monoid.ts';
export * from './post-counts.ts';
export * from './product-months.ts';
export * from './product-sets.ts';
export * from './spells.ts';
