export * from './core-metrics.ts';
export * from './instruments.ts';
export * from './metric.ts';
export * from './unit.ts';
