export * from './census.ts';
export * from './definition.ts';
export * from './indicators.ts';
export * from './managed-share.ts';
export * from './portfolio.ts';
export * from './state.ts';
