export * from './day.ts';
export * from './moment.ts';
export * from './period.ts';
export * from './working-days.ts';
