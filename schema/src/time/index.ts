export * from './day.ts';
export * from './moment.ts';
export * from './period.ts';
export * from './period-hint.ts';
export * from './series.ts';
export * from './working-days.ts';
