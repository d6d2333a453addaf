export * from './competing-risks.ts';
export * from './curve.ts';
export * from './median.ts';
export * from './net-score.ts';
