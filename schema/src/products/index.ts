export * from './operator.ts';
export * from './phase.ts';
export * from './record.ts';
export * from './selection.ts';
export * from './stop-reason.ts';
